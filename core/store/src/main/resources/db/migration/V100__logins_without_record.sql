-- Logins of persons of whom no record is kept, ended and kept beside. The table is made before V94
-- (db/before/94.sql), where such rows would stop it; no new row comes.
create index login_without_record_of on login_without_record (person, handed_out_at);
