# The API out of the locked packages: `docker build -t muster .`; docker-compose.yml says how it is meant to be run.
FROM python:3.12.11-slim-bookworm AS build
ENV PIP_NO_CACHE_DIR=1 PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_ROOT_USER_ACTION=ignore
RUN python -m venv /opt/muster
COPY requirements.lock /muster/
RUN /opt/muster/bin/python -m pip install --quiet --require-hashes --only-binary=:all: -r /muster/requirements.lock
WORKDIR /muster
COPY pyproject.toml README.md LICENSE ./
COPY api/ api/
COPY exchange/ exchange/
COPY findings/ findings/
COPY graph/ graph/
COPY loaders/ loaders/
COPY planning/ planning/
COPY readiness/ readiness/
COPY registry/ registry/
COPY samples/ samples/
COPY schema/ schema/
# Muster runs from its root; editable_mode=compat writes no more than that path.
RUN /opt/muster/bin/python -m pip install --quiet --no-deps --no-build-isolation --config-settings editable_mode=compat \
        --editable . \
    && /opt/muster/bin/python -m compileall -q /muster /opt/muster

FROM python:3.12.11-slim-bookworm
COPY --from=build /opt/muster /opt/muster
COPY --from=build /muster /muster
RUN useradd --system --uid 10001 --no-create-home --shell /usr/sbin/nologin muster \
    && install --directory --owner=muster --group=muster --mode=0700 /data
ENV PATH=/opt/muster/bin:$PATH PYTHONDONTWRITEBYTECODE=1 PYTHONUNBUFFERED=1 MUSTER_DATABASE=sqlite:////data/muster.db
WORKDIR /muster
USER 10001:10001
VOLUME /data
EXPOSE 8000
HEALTHCHECK --interval=15s --timeout=10s --start-period=60s --retries=4 \
    CMD ["python", "-c", "import urllib.request; urllib.request.urlopen('http://127.0.0.1:8000/health/ready', timeout=8)"]
ENTRYPOINT ["muster"]
CMD ["serve"]
