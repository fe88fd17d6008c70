"""What her days ask of her back: from ticked habits to pillar weights, advice and short moves."""
