"""What is drawn and written down for paper, programs and pages: here, the charts."""
