-- Sheets of ten thousand rows are written in one transaction: a plan that was made while there were few keys reads all of them for each new
-- record, and is kept until the transaction ends.
alter function propose_duplicates(text, uuid[]) set enable_seqscan = off;
