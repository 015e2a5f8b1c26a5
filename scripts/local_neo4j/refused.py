"""What cannot be done, said in both languages."""


class Refused(Exception):
    """Ends a command with a sentence in Chinese and the same in English."""

    def __init__(self, zh: str, en: str) -> None:
        super().__init__(f"{zh}\n{en}")
        self.zh, self.en = zh, en
