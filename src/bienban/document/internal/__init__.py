"""The records that each side keeps for itself: made from the joint minutes, set by the side's own rules of paper."""
