"""Reading: the bytes of a finished PDF as plain values, with nothing taken on trust."""
