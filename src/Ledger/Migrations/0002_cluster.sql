-- Who is in the cluster: the table that silos of the Orleans build agree on. See docs/orleans.md.
--
-- Orleans' AdoNet provider knows no table of ours. It reads the texts of its queries from "OrleansQuery", unqualified,
-- and runs each on a connection of its own without opening a transaction. So its connection string says
-- "Search Path=cluster", every text below names its schema, and each is atomic by itself.

create schema cluster;

-- The version orders all changes of membership: whoever changes it says which version the decision was based on.
create table cluster.deployment (
  deployment_id text    primary key,
  version       integer not null default 0 check (version >= 0)
) with (fillfactor = 50);

create table cluster.member (
  deployment_id text        not null references cluster.deployment on delete cascade,
  address       text        not null,
  port          integer     not null,
  generation    integer     not null,
  silo_name     text        not null,
  host_name     text        not null,
  status        integer     not null check (status between 0 and 6),
  proxy_port    integer     not null,
  start_time    timestamptz not null,
  alive_time    timestamptz not null,
  suspect_times text,
  primary key (deployment_id, address, port, generation)
) with (fillfactor = 50);

comment on column cluster.member.status is
  '0 none, 1 created, 2 joining, 3 active, 4 shutting down, 5 stopping, 6 dead; numbers are the provider''s.';
comment on column cluster.member.proxy_port is 'Where clients connect; 0 for a silo that takes none.';
comment on column cluster.member.suspect_times is 'The votes of other silos, as the provider wrote them.';

-- True for the one caller whose version is current. The row stays locked until that caller's statement ends, so what
-- follows is decided alone; a caller that waited for the lock sees the version as the winner left it, and loses.
create function cluster.lock_version(p_deployment_id text, p_expected integer) returns boolean
language plpgsql as $$
begin
  perform from cluster.deployment
    where deployment_id = p_deployment_id and version = p_expected for no key update;
  return found;
end
$$;

create function cluster.advance_version(p_deployment_id text) returns void language sql as $$
  update cluster.deployment set version = version + 1 where deployment_id = p_deployment_id
$$;

create function cluster.insert_deployment(p_deployment_id text) returns boolean language plpgsql as $$
begin
  insert into cluster.deployment (deployment_id) values (p_deployment_id) on conflict do nothing;
  return found;
end
$$;

-- The version moves last: nothing has been changed yet wherever this returns false, so there is nothing to undo.
create function cluster.insert_member(
  p_deployment_id text, p_address text, p_port integer, p_generation integer, p_silo_name text, p_host_name text,
  p_status integer, p_proxy_port integer, p_start_time timestamptz, p_alive_time timestamptz, p_expected integer)
returns boolean language plpgsql as $$
begin
  if not cluster.lock_version(p_deployment_id, p_expected) then
    return false;
  end if;
  insert into cluster.member (
    deployment_id, address, port, generation, silo_name, host_name, status, proxy_port, start_time, alive_time)
  values (
    p_deployment_id, p_address, p_port, p_generation, p_silo_name, p_host_name, p_status, p_proxy_port,
    p_start_time, p_alive_time)
  on conflict do nothing;
  if not found then
    return false;
  end if;
  perform cluster.advance_version(p_deployment_id);
  return true;
end
$$;

create function cluster.update_member(
  p_deployment_id text, p_address text, p_port integer, p_generation integer, p_status integer, p_suspect_times text,
  p_alive_time timestamptz, p_expected integer)
returns boolean language plpgsql as $$
begin
  if not cluster.lock_version(p_deployment_id, p_expected) then
    return false;
  end if;
  update cluster.member
    set status = p_status, suspect_times = p_suspect_times, alive_time = p_alive_time
    where (deployment_id, address, port, generation) = (p_deployment_id, p_address, p_port, p_generation);
  if not found then
    return false;
  end if;
  perform cluster.advance_version(p_deployment_id);
  return true;
end
$$;

-- Only the row that the caller has seen: a row that changed meanwhile is somebody else's news and stays.
create function cluster.forget_member(
  p_deployment_id text, p_address text, p_port integer, p_generation integer, p_suspect_times text,
  p_start_time timestamptz, p_alive_time timestamptz)
returns boolean language plpgsql as $$
begin
  delete from cluster.member
    where (deployment_id, address, port, generation) = (p_deployment_id, p_address, p_port, p_generation)
      and status = 6
      and suspect_times is not distinct from p_suspect_times
      and start_time is not distinct from p_start_time
      and alive_time is not distinct from p_alive_time;
  return found;
end
$$;

-- The names under which the provider looks for a member's columns.
create view cluster.named_member as
  select
    deployment_id,
    address       as "Address",
    port          as "Port",
    generation    as "Generation",
    silo_name     as "SiloName",
    host_name     as "HostName",
    status        as "Status",
    proxy_port    as "ProxyPort",
    start_time    as "StartTime",
    alive_time    as "IAmAliveTime",
    suspect_times as "SuspectTimes"
  from cluster.member;

-- Unquoted names, because the provider asks for SELECT QueryKey, QueryText FROM OrleansQuery.
create table cluster.orleansquery (
  querykey  text primary key,
  querytext text not null
);

insert into cluster.orleansquery (querykey, querytext) values
('InsertMembershipVersionKey', 'select cluster.insert_deployment(@DeploymentId)'),
('InsertMembershipKey',
 'select cluster.insert_member(@DeploymentId, @Address, @Port, @Generation, @SiloName, @HostName, @Status,
    @ProxyPort, @StartTime, @IAmAliveTime, @Version)'),
('UpdateMembershipKey',
 'select cluster.update_member(@DeploymentId, @Address, @Port, @Generation, @Status, @SuspectTimes, @IAmAliveTime,
    @Version)'),
('UpdateIAmAlivetimeKey',
 'update cluster.member set alive_time = @IAmAliveTime
  where (deployment_id, address, port, generation) = (@DeploymentId, @Address, @Port, @Generation)'),
-- The version beside each member, or beside nulls if there is none; one statement, so both are of one moment.
('MembershipReadAllKey',
 'select deployment.version as "Version", named.*
  from cluster.deployment left join cluster.named_member named on named.deployment_id = deployment.deployment_id
  where deployment.deployment_id = @DeploymentId'),
('MembershipReadRowKey',
 'select deployment.version as "Version", named.*
  from cluster.deployment left join cluster.named_member named on named.deployment_id = deployment.deployment_id
    and ("Address", "Port", "Generation") = (@Address, @Port, @Generation)
  where deployment.deployment_id = @DeploymentId'),
('GatewaysQueryKey',
 'select "Address", "ProxyPort", "Generation" from cluster.named_member
  where deployment_id = @DeploymentId and "Status" = @Status and "ProxyPort" > 0'),
-- Its members go with it.
('DeleteMembershipTableEntriesKey', 'delete from cluster.deployment where deployment_id = @DeploymentId'),
('CleanupDefunctSiloEntriesKey',
 'delete from cluster.member where deployment_id = @DeploymentId and status = 6 and alive_time < @IAmAliveTime'),
('CleanupDefunctSiloEntryKey',
 'select cluster.forget_member(@DeploymentId, @Address, @Port, @Generation, @SuspectTimes, @StartTime,
    @IAmAliveTime)');
