"""The numbers that rules turn on, one dataclass per file; their values live in `content/rules/<name>.toml`."""
