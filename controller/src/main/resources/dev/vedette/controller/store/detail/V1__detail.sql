-- The first version of the detail database; its tables come with the migrations of their owners.
create table about (created_by text not null) strict;
insert into about values ('vedette');
