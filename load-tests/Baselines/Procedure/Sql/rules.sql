-- What the redemption asks on the way.

-- Splits a whole in proportion to weights by largest remainder, the earlier first among equals; the parts sum to it. In
-- PL/pgSQL, because its plans are kept: a function in SQL would be planned anew by every redemption.
create function baseline.split(whole bigint, weights bigint[]) returns bigint[] language plpgsql immutable as $$
declare
  total bigint := 0;
  rest bigint := whole;
  parts bigint[] := weights;
  remainders bigint[] := weights;
  largest integer;
begin
  for i in 1 .. cardinality(weights) loop
    total := total + weights[i];
  end loop;
  for i in 1 .. cardinality(weights) loop
    parts[i] := whole * weights[i] / total;
    remainders[i] := whole * weights[i] % total;
    rest := rest - parts[i];
  end loop;
  while rest > 0 loop
    largest := 1;
    for i in 2 .. cardinality(weights) loop
      if remainders[i] > remainders[largest] then
        largest := i;
      end if;
    end loop;
    parts[largest] := parts[largest] + 1;
    remainders[largest] := 0;
    rest := rest - 1;
  end loop;
  return parts;
end
$$;

-- Whether a campaign's days and times of the day include a moment in Asia/Shanghai. A window that ends at or before its
-- beginning crosses midnight, and what is after midnight belongs to the day on which it began.
create function baseline.is_on(
  local_time timestamp, weekdays integer, windows_from time[], windows_until time[]) returns boolean
language plpgsql immutable as $$
declare
  is_today boolean := weekdays is null or (weekdays >> extract(dow from local_time)::int) & 1 = 1;
  was_yesterday boolean :=
    weekdays is null or (weekdays >> extract(dow from local_time - interval '1 day')::int) & 1 = 1;
begin
  if windows_from is null then
    return is_today;
  end if;
  for i in 1 .. array_length(windows_from, 1) loop
    if windows_until[i] > windows_from[i] then
      if is_today and local_time::time >= windows_from[i] and local_time::time < windows_until[i] then
        return true;
      end if;
    elsif local_time::time >= windows_from[i] then
      if is_today then
        return true;
      end if;
    elsif was_yesterday and local_time::time < windows_until[i] then
      return true;
    end if;
  end loop;
  return false;
end
$$;

-- Takes one use and its discount from a campaign, or says why not. Every transaction writes the campaign, then its day,
-- then its merchant, so that two cannot wait for each other.
create function baseline.take(
  campaign baseline.campaign, merchant bigint, today date, discount bigint,
  out refused smallint, out budget_left bigint)
language plpgsql as $$
declare
  used record;
  -- A campaign with nothing but a count and a budget is taken from at once, and looked at only if that fails.
  looks_first boolean := campaign.per_day is not null or campaign.per_merchant is not null;
begin
  loop
    if looks_first then
      select u.used_count, u.used_fen into used
      from baseline.campaign_usage u where u.campaign_id = campaign.campaign_id;
      if used.used_count >= campaign.total_count then
        refused := 19;
        return;
      elsif used.used_fen + discount > campaign.total_budget_fen then
        refused := 19;
        budget_left := campaign.total_budget_fen - used.used_fen;
        return;
      elsif exists (
        select from baseline.campaign_day d
        where d.campaign_id = campaign.campaign_id and d.day = today and d.used_count >= campaign.per_day)
      then
        refused := 20;
        return;
      elsif exists (
        select from baseline.campaign_at_merchant m
        where m.campaign_id = campaign.campaign_id and m.merchant_id = merchant
          and m.used_count >= campaign.per_merchant)
      then
        refused := 21;
        return;
      end if;
    end if;

    looks_first := true;
    update baseline.campaign_usage u set used_count = u.used_count + 1, used_fen = u.used_fen + discount
    where u.campaign_id = campaign.campaign_id
      and u.used_count < campaign.total_count and u.used_fen + discount <= campaign.total_budget_fen;
    continue when not found;

    if campaign.per_day is not null then
      insert into baseline.campaign_day as d values (campaign.campaign_id, today, 1)
      on conflict (campaign_id, day) do update set used_count = d.used_count + 1 where d.used_count < campaign.per_day;
      if not found then
        update baseline.campaign_usage u set used_count = u.used_count - 1, used_fen = u.used_fen - discount
        where u.campaign_id = campaign.campaign_id;
        continue;
      end if;
    end if;

    if campaign.per_merchant is not null then
      insert into baseline.campaign_at_merchant as m values (campaign.campaign_id, merchant, 1)
      on conflict (campaign_id, merchant_id)
        do update set used_count = m.used_count + 1 where m.used_count < campaign.per_merchant;
      if not found then
        update baseline.campaign_usage u set used_count = u.used_count - 1, used_fen = u.used_fen - discount
        where u.campaign_id = campaign.campaign_id;
        update baseline.campaign_day d set used_count = d.used_count - 1
        where d.campaign_id = campaign.campaign_id and d.day = today and campaign.per_day is not null;
        continue;
      end if;
    end if;
    return;
  end loop;
end
$$;

-- Every offer at a counter for a member: what it takes off, and why it cannot be applied, by the numbers of
-- docs/declines.md. Those that can come first, the best of them before the others.
create function baseline.consider(
  p_merchant bigint, p_category text, p_city integer, p_card bigint, p_union bigint, p_total bigint,
  p_now timestamptz) returns baseline.considered[]
language plpgsql stable as $$
declare
  local_time timestamp := p_now at time zone 'UTC' + interval '8 hours';
  today date := local_time::date;
  path bigint[] := coalesce(
    (select p.path from baseline.union_path p where p.union_id = p_union), array[p_union]);
begin
  return (
    select array_agg(
      (o.campaign_id, o.offer_no, o.discount, o.reason)::baseline.considered
      order by o.reason is not null, o.discount desc, o.campaign_id, o.offer_no)
    from (
      select
        c.campaign_id,
        f.offer_no,
        case when w.outside is null then g.discount else 0 end as discount,
        coalesce(w.outside, case
          when p_total < f.minimum_fen then 16
          when g.discount = 0 then 15
          when u.total >= c.per_member then 17
          when u.day = today and u.on_day >= c.per_member_day then 18 end)::smallint as reason
      from (
        select e.campaign_id from baseline.campaign e where e.is_everywhere
        union all
        select l.campaign_id from baseline.campaign_merchant l where l.merchant_id = p_merchant) as here
      join baseline.campaign c on c.campaign_id = here.campaign_id
      join baseline.offer f on f.campaign_id = c.campaign_id
      left join baseline.member_usage u on u.card_id = p_card and u.campaign_id = c.campaign_id
        and (c.per_member is not null or c.per_member_day is not null)
      cross join lateral (select case
        when p_now < c.starts_at then 2
        when p_category <> all (c.categories) then 4
        when p_city <> all (c.cities) then 5
        when not path && c.unions then 12
        when (c.weekdays is not null or c.windows_from is not null)
          and not baseline.is_on(local_time, c.weekdays, c.windows_from, c.windows_until) then 13
        end as outside) as w
      cross join lateral (select case
        when f.share is not null then least(p_total * f.share / 10000, f.cap_fen)
        when p_total < f.minimum_fen then 0
        else least(f.off_fen, p_total) end as discount) as g
      where c.ends_at > p_now) as o);
end
$$;
