"""What she told and did: small, dated, never changed. One file per kind of fact."""
