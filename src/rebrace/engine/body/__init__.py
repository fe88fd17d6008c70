"""The mannequin: a skeleton, its poses and movements, and the figures drawn from them."""
