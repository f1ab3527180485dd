"""The mirror proof: originals are read back from the finished Word files and compared with the record and each other.

It has a reader of marks and an order of its own, in the plainest way, so that a fault of ``compose`` or of the writer
does not prove itself right. Facts are put into words by ``wording``, the only place that does.
"""
