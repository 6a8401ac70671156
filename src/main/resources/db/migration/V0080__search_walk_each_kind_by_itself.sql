-- A page is filled from the kinds in which the words are common, each walked in its own order: on the way to events nobody passes a million members.
drop index search_document_in_order;
create index search_document_in_order on search_document (kind, weight, day, ref);
