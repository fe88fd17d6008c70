"""Drawing the body: outlines, depth, colours, and the animated picture."""
