-- What the person does by their own login is recorded by nobody: blocks, and what members may know.
alter table access_block alter column recorded_by drop not null;
alter table member_scope alter column recorded_by drop not null;

-- Whether the person added the member by their own login.
alter table network_member add column invited_by_person boolean default false not null;
