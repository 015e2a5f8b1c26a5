// Stands in for react-remove-scroll-bar, which needs inline styles; build.mjs says why it is not missed.
export const RemoveScrollBar = () => null;
