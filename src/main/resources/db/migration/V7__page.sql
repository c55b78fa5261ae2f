-- Who is signed in on the page, as Spring Session's JdbcIndexedSessionRepository keeps it: any
-- instance takes any session. What a session holds is the user's name; times are milliseconds.
create table web_session (
  primary_id            char(36) primary key,
  session_id            char(36) not null unique,
  creation_time         bigint not null,
  last_access_time      bigint not null,
  max_inactive_interval integer not null,
  expiry_time           bigint not null,
  principal_name        text
);
create index web_session_expiry_time on web_session (expiry_time);
create index web_session_principal_name on web_session (principal_name);

create table web_session_attributes (
  session_primary_id char(36) not null references web_session on delete cascade,
  attribute_name     text not null,
  attribute_bytes    bytea not null,
  primary key (session_primary_id, attribute_name)
);
