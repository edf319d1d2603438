-- When a person who was on the way down last came up on the board again, during the same stay.
alter table board_entry add column again_at timestamp with time zone;
create index board_entry_again on board_entry (provider, unit, again_at);
