-- One redemption, one transaction: the card is locked, then the campaign that is taken from.

-- The answer that a request got, again.
create function baseline.answer_again(earlier baseline.redemption) returns baseline.answer language plpgsql as $$
declare
  answer baseline.answer;
begin
  answer.outcome := case when earlier.reason is null then 'approved' else 'declined' end;
  answer.is_replay := true;
  answer.card_id := earlier.card_id;
  answer.redemption_no := earlier.redemption_no;
  answer.store_no := earlier.store_no;
  answer.decided_at := earlier.decided_at;
  answer.reason := earlier.reason;
  answer.discount := earlier.discount_fen;
  answer.campaign_id := earlier.campaign_id;
  answer.campaign_version := earlier.campaign_version;
  answer.offer_no := earlier.offer_no;
  answer.union_fen := earlier.union_fen;
  answer.merchant_fen := earlier.merchant_fen;
  answer.sponsor_fen := earlier.sponsor_fen;
  if earlier.reason is null then
    select array_agg(l.discount_fen order by l.line_no) into answer.line_discounts
    from baseline.redemption_line l where l.redemption_no = earlier.redemption_no;
    select c.name_zh, c.name_en into answer.name_zh, answer.name_en
    from baseline.campaign c where c.campaign_id = earlier.campaign_id;
  end if;
  if earlier.has_skipped then
    answer.skipped := baseline.skipped_by(earlier.redemption_no);
  end if;
  return answer;
end
$$;

create function baseline.skipped_by(redemption bigint) returns json language sql stable as $$
  select json_agg(
    json_build_array(s.campaign_id, s.campaign_version, s.offer_no, c.name_zh, c.name_en, s.discount_fen, s.reason)
    order by s.place)
  from baseline.redemption_skipped s join baseline.campaign c using (campaign_id)
  where s.redemption_no = redemption
$$;

create function baseline.redeem(
  p_merchant bigint, p_terminal integer, p_number bigint, p_request_no text, p_hash uuid, p_store smallint,
  p_total bigint, p_expected bigint, p_quantities integer[], p_prices bigint[], p_categories text[], p_skus text[],
  p_now timestamptz) returns baseline.answer
language plpgsql as $$
declare
  answer baseline.answer;
  counter record;
  holder record;
  earlier baseline.redemption;
  considered baseline.considered[] := '{}';
  candidate baseline.considered;
  campaign baseline.campaign;
  refusal record;
  parts bigint[];
  applied integer;
  has_skipped boolean := false;
  today date := (p_now at time zone 'UTC' + interval '8 hours')::date;
begin
  select m.status, m.category, t.store_no, t.status as terminal_status, s.city into counter
  from baseline.merchant m
  left join baseline.terminal t on t.merchant_id = m.merchant_id and t.terminal_no = p_terminal
  left join baseline.store s on s.merchant_id = m.merchant_id and s.store_no = t.store_no
  where m.merchant_id = p_merchant;
  if not found then
    answer.outcome := 'merchant';
    return answer;
  elsif counter.store_no is null then
    answer.outcome := 'terminal';
    return answer;
  end if;

  -- From here on, what is asked of this card waits for this transaction; so a repetition of the request finds it.
  select c.card_id, c.number, c.status, c.union_id into holder
  from baseline.card_number n join baseline.card c on c.card_id = n.card_id
  where n.number = p_number for update of c;
  if not found then
    answer.outcome := 'card';
    return answer;
  end if;

  select r.* into earlier from baseline.redemption r
  where r.merchant_id = p_merchant and r.terminal_no = p_terminal and r.request_no = p_request_no;
  if found then
    if earlier.request_hash = p_hash then
      return baseline.answer_again(earlier);
    end if;
    answer.outcome := 'mismatch';
    return answer;
  end if;

  answer.reason := case
    when counter.status = 2 then 1
    when counter.status = 3 then 2
    when counter.terminal_status = 1 then 3
    when p_store <> counter.store_no then 4
    when holder.status = 1 then 5
    when holder.status = 3 then 6
    when holder.status = 4 then 7
    when holder.status = 5 then 8
    when holder.number <> p_number then 9 end;

  if answer.reason is null then
    considered := coalesce(
      baseline.consider(
        p_merchant, counter.category, counter.city, holder.card_id, holder.union_id, p_total, p_now),
      '{}');
    for i in 1 .. cardinality(considered) loop
      candidate := considered[i];
      continue when candidate.reason is not null;
      if p_total - candidate.discount > p_expected then
        answer.reason := 36;
        applied := i;
        exit;
      end if;

      select c.* into campaign from baseline.campaign c where c.campaign_id = candidate.campaign_id;
      select t.* into refusal from baseline.take(campaign, p_merchant, today, candidate.discount) as t;
      if refusal.refused is null then
        applied := i;
        exit;
      end if;

      -- A count that is used up is so for every offer of the campaign; of a budget, a smaller discount may be left.
      for k in i .. cardinality(considered) loop
        if considered[k].campaign_id = candidate.campaign_id and considered[k].reason is null
          and (refusal.budget_left is null or considered[k].discount > refusal.budget_left) then
          considered[k].reason := refusal.refused;
        end if;
      end loop;
    end loop;

    -- The answer "nothing applies" is that of the offer that came furthest.
    if applied is null then
      select case when max(o.reason) >= 16 then max(o.reason) + 13 else 28 end into answer.reason
      from unnest(considered) as o;
    end if;
    for i in 1 .. cardinality(considered) loop
      if considered[i].reason is null and i <> applied then
        considered[i].reason := 22;
      end if;
      has_skipped := has_skipped or (considered[i].reason is not null
        and (answer.reason is not null or considered[i].reason between 16 and 21));
    end loop;
  end if;

  answer.is_replay := false;
  answer.card_id := holder.card_id;
  answer.redemption_no := nextval('baseline.redemption_no');
  answer.store_no := counter.store_no;
  answer.decided_at := p_now;
  if answer.reason is null then
    answer.outcome := 'approved';
    answer.discount := candidate.discount;
    answer.campaign_id := campaign.campaign_id;
    answer.campaign_version := campaign.version;
    answer.offer_no := candidate.offer_no;
    answer.name_zh := campaign.name_zh;
    answer.name_en := campaign.name_en;
    parts := baseline.split(
      candidate.discount, array[campaign.union_share, campaign.merchant_share, campaign.sponsor_share]::bigint[]);
    answer.union_fen := parts[1];
    answer.merchant_fen := parts[2];
    answer.sponsor_fen := parts[3];
    answer.line_discounts := case when cardinality(p_prices) = 1 then array[candidate.discount]
      else baseline.split(
        candidate.discount,
        (select array_agg(l.quantity * l.price order by l.i)
         from unnest(p_quantities, p_prices) with ordinality as l(quantity, price, i))) end;
  else
    answer.outcome := 'declined';
  end if;

  insert into baseline.redemption values (
    answer.redemption_no, holder.card_id, p_merchant, p_now, p_total, answer.discount, answer.campaign_id,
    answer.union_fen, answer.merchant_fen, answer.sponsor_fen, p_terminal, answer.campaign_version, counter.store_no,
    answer.offer_no, answer.reason, has_skipped, p_hash, p_request_no);
  if answer.reason is null then
    insert into baseline.redemption_line
    select answer.redemption_no, l.price, l.discount, l.quantity, l.i, l.category, l.sku
    from unnest(p_quantities, p_prices, answer.line_discounts, p_categories, p_skus)
      with ordinality as l(quantity, price, discount, category, sku, i);
    if campaign.per_member is not null or campaign.per_member_day is not null then
      insert into baseline.member_usage as u values (holder.card_id, campaign.campaign_id, 1, today, 1)
      on conflict (card_id, campaign_id) do update set
        total = u.total + 1, day = today, on_day = case when u.day = today then u.on_day + 1 else 1 end;
    end if;
  end if;

  if has_skipped then
    insert into baseline.redemption_skipped
    select
      answer.redemption_no, o.campaign_id, o.discount, c.version,
      row_number() over (order by o.reason desc, o.campaign_id, o.offer_no), o.offer_no, o.reason
    from unnest(considered) as o join baseline.campaign c on c.campaign_id = o.campaign_id
    where o.reason is not null and (answer.reason is not null or o.reason between 16 and 21)
    order by o.reason desc, o.campaign_id, o.offer_no limit 5;
    answer.skipped := baseline.skipped_by(answer.redemption_no);
  end if;
  return answer;
end
$$;
