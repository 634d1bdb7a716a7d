"""The national picture: themes over all reports read, who had them and was graded better."""
