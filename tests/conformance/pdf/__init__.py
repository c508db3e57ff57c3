"""Named conditions of PDF/UA-1 and PDF/A-2a."""
