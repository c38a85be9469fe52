import type { Pool, PoolClient } from 'pg'

/** How much follow-up there is. A cell is one actor and one provision: there are as many as the product. */
export type Amount = { instruments: number; provisions: number; actors: number; measures: number; evidence: number }

/** What the secretariat of a large body has after some years, and a tenth of it: the actors are the States, so they stay. */
export const AMOUNTS = {
  full: { instruments: 100, provisions: 3000, actors: 200, measures: 150_000, evidence: 500_000 },
  tenth: { instruments: 10, provisions: 300, actors: 200, measures: 15_000, evidence: 50_000 },
} as const satisfies Record<string, Amount>

/**
 * Fills an empty database with follow-up: always the same rows. Works as the superuser of the embedded database, past row rules
 * and foreign keys, in the order of the keys.
 * Gives    the rows of each table.
 */
export async function fillFollowUp(pool: Pool, amount: Amount): Promise<Map<string, number>> {
  const client = await pool.connect()
  const counts = new Map<string, number>()
  try {
    await client.query(`begin; set local session_replication_role = replica; set local work_mem = '256MB';
      set local statement_timeout = 0; set local synchronous_commit = off`)
    await client.query(WORDS)
    await client.query('select bench_sizes($1)', [sizesOf(amount)])
    for (const [table, statement] of Object.entries(ROWS)) {
      const { rowCount } = await client.query(said(statement, amount))
      counts.set(table, rowCount ?? 0)
    }
    await client.query('drop table bench_provision; drop function bench_id, bench_pick, bench_sizes; commit')
    await tidy(client)
    return counts
  } finally {
    client.release()
  }
}

/** What a database that has been in use for a while has done by itself. */
async function tidy(client: PoolClient): Promise<void> {
  await client.query('set statement_timeout = 0')
  await client.query('vacuum analyze')
  await client.query('reset statement_timeout')
}

/** Provisions of each instrument: a few are long and many short, as the harmonic numbers go; they sum up. */
function sizesOf({ instruments, provisions }: Amount): number[] {
  const weights = Array.from({ length: instruments }, (_, index) => 1 / (index + 1))
  const all = weights.reduce((sum, one) => sum + one, 0)
  const sizes = weights.map((weight) => Math.max(1, Math.floor((provisions * weight) / all)))
  sizes[0]! += provisions - sizes.reduce((sum, one) => sum + one, 0)
  return sizes
}

const said = (statement: string, amount: Amount) =>
  statement.replaceAll(/:(\w+)\b/g, (whole, name: string) => String((amount as Record<string, number>)[name] ?? whole))

/** Ids that sort as the rows are made, as those of a database in use do; words that differ from row to row. */
const WORDS = `
create function bench_id(kind int, a int, b int default 0, c int default 0) returns uuid language sql immutable as $$
  select ('0190' || lpad(to_hex(kind), 4, '0') || '-' || lpad(to_hex(a), 4, '0') || '-7' || substr(lpad(to_hex(b), 6, '0'), 1, 3)
    || '-8' || substr(lpad(to_hex(b), 6, '0'), 4, 3) || '-' || lpad(to_hex(c), 12, '0'))::uuid
$$;
create function bench_pick(words text[], place int) returns text language sql immutable as $$
  select words[1 + abs(place) % cardinality(words)]
$$;
create table bench_provision (n int primary key, id uuid not null, instrument_id uuid not null, position int not null);
create function bench_sizes(sizes int[]) returns void language sql as $$
  insert into bench_provision
  select row_number() over (order by i, position), bench_id(2, i::int, position), bench_id(1, i::int), position
  from unnest(sizes) with ordinality as s (size, i), generate_series(1, size) as position
$$`

const ENGLISH = `array['share information on foreign terrorist fighters with the States concerned',
  'strengthen border controls and the use of advance passenger information',
  'engage communities, women and young people in preventing violent extremism',
  'bring those who finance terrorist acts to justice', 'report on the steps taken every two years',
  'protect human rights and the rule of law while countering terrorism',
  'develop programmes of rehabilitation and reintegration', 'afford one another the greatest measure of legal assistance']`
const ARABIC = `array['تتبادل المعلومات عن المقاتلين الإرهابيين الأجانب مع الدول المعنية',
  'تعزز مراقبة الحدود واستخدام المعلومات المسبقة عن الركاب',
  'تشرك المجتمعات المحلية والنساء والشباب في منع التطرف العنيف', 'تقدم إلى العدالة من يمولون الأعمال الإرهابية',
  'تقدم تقارير عن الخطوات المتخذة كل سنتين', 'تحمي حقوق الإنسان وسيادة القانون في سياق مكافحة الإرهاب',
  'تضع برامج لإعادة التأهيل والإدماج', 'يقدم بعضها إلى بعض أقصى قدر من المساعدة القانونية']`

const CELLS = `generate_series(1, :actors) as p cross join bench_provision b`

/** A statement a table. `p`: an actor, from 1; `b.n`: a provision, from 1; `m`: a measure and `e`: a piece of evidence, from 0. */
const ROWS = {
  account: `insert into account (id, name, roles, created_at)
    select bench_id(9, p), 'Focal point ' || p, '{focal-point}', '2024-01-01' from generate_series(1, :actors) p`,
  account_profile: `insert into account_profile (account_id, email, language)
    select bench_id(9, p), 'focal-' || p || '@example.org', bench_pick('{ar,en}', p) from generate_series(1, :actors) p`,
  party: `insert into party (id, kind, iso3, name_ar, name_en, groups, created_at)
    select bench_id(3, p), case when p <= 193 then 'state' else 'organisation' end,
      case when p <= 193 then chr(65 + p / 26) || chr(65 + p % 26) || 'X' end,
      'الدولة ' || p, 'State ' || p, array['group-' || p % 7], '2024-01-01' from generate_series(1, :actors) p`,
  focal_point: `insert into focal_point (party_id, account_id, since_at)
    select bench_id(3, p), bench_id(9, p), '2024-01-01' from generate_series(1, :actors) p`,
  instrument: `insert into instrument (id, identity, type, year, title_ar, title_en, adopted_on, created_at, changed_at)
    select bench_id(1, i), 'bench-' || i, bench_pick('{resolution,principles,declaration}', i), 2000 + i % 26,
      'الصك ' || i, 'Instrument ' || i, (2000 + i % 26)::text, '2024-01-01', '2024-01-01'
    from generate_series(1, :instruments) i`,
  provision: `insert into provision (id, instrument_id, position, number, force, addressing, themes, priority, changed_at)
    select b.id, b.instrument_id, b.position, b.position::text, bench_pick('{decides,calls-upon,urges,encourages}', b.n),
      case when b.n % 10 = 0 then 'listed' else 'all' end, array['theme-' || b.n % 12, 'theme-' || (12 + b.n % 9)], b.n % 15 = 0,
      '2024-01-01'
    from bench_provision b`,
  provision_text: `insert into provision_text (provision_id, language, number, force, addressees, text)
    select b.id, l, b.position::text, bench_pick('{decides,calls-upon,urges,encourages}', b.n), '{}',
      case l when 'en' then 'States should ' || bench_pick(${ENGLISH}, b.n) || '; ' || bench_pick(${ENGLISH}, b.n + 3) || '; and '
          || bench_pick(${ENGLISH}, b.n / 8) || ' (' || b.n || ').'
        else 'ينبغي للدول أن ' || bench_pick(${ARABIC}, b.n) || '؛ وأن ' || bench_pick(${ARABIC}, b.n + 3) || '؛ وأن '
          || bench_pick(${ARABIC}, b.n / 8) || ' (' || b.n || ').' end
    from bench_provision b, unnest('{ar,en}'::text[]) l`,
  provision_addressee: `insert into provision_addressee (provision_id, party_id)
    select b.id, bench_id(3, p) from ${CELLS} where b.n % 10 = 0 and (b.n + p) % 10 = 0`,
  provision_link: `insert into provision_link (from_id, to_id, kind, made_at)
    select b.id, other.id, bench_pick('{repeats,reviews,implements,cites}', b.n), '2024-01-01'
    from bench_provision b join bench_provision other on other.n = (b.n + 1) / 2 where b.n > 1`,
  measure: `insert into measure (id, party_id, kind, title_ar, title_en, description, language, owner, starts_on, legal_basis,
      oversight, created_at, changed_at)
    select bench_id(4, p, m), bench_id(3, p), bench_pick('{law,policy,institution,programme,training}', m), 'تدبير ' || m,
      'Measure ' || m || ': ' || bench_pick(${ENGLISH}, m), 'To ' || bench_pick(${ENGLISH}, m + 1) || ', and to '
      || bench_pick(${ENGLISH}, m + 2) || '.', 'en', 'Ministry ' || m % 20, date '2018-01-01' + m % 2500, 'Act ' || m % 90, 'Parliament',
      timestamptz '2024-01-01' + m * interval '1 second', timestamptz '2024-01-01' + m * interval '1 second'
    from generate_series(0, :measures - 1) m, lateral (select 1 + m % :actors as p) at order by p, m`,
  measure_status: `insert into measure_status (party_id, measure_id, id, status, since_on, made_at)
    select bench_id(3, p), bench_id(4, p, m), bench_id(5, p, m, s), bench_pick('{planned,adopted,in-force}', s + m),
      date '2020-01-01' + m % 1500 + s, timestamptz '2024-01-01' + s * interval '1 day'
    from generate_series(0, :measures - 1) m, lateral (select 1 + m % :actors as p) at, generate_series(1, 1 + m % 2) s order by p, m`,
  measure_provision: `insert into measure_provision (party_id, measure_id, provision_id)
    select distinct bench_id(3, p), bench_id(4, p, m), b.id
    from generate_series(0, :measures - 1) m, lateral (select 1 + m % :actors as p) at, generate_series(0, 1) s
    join bench_provision b on true where b.n = 1 + (m / :actors * 7 + p * 13 + s * 101) % :provisions`,
  evidence: `insert into evidence (id, party_id, measure_id, medium, type, title, dated, vouched_by, grade, url, sha256, file_name,
      media_type, size, added_at)
    select bench_id(6, p, m, e), bench_id(3, p), bench_id(4, p, m), case when e % 3 = 0 then 'file' else 'link' end,
      bench_pick('{law-text,decision,report,statistics}', e), 'Evidence ' || e, '2023-05', 'Ministry ' || e % 20,
      case when e % 10 < 6 then 'claimed' when e % 10 < 9 then 'documented' else 'independently-confirmed' end,
      case when e % 3 > 0 then 'https://example.org/evidence/' || e end,
      case when e % 3 = 0 then encode(sha256(('evidence ' || e)::bytea), 'hex') end,
      case when e % 3 = 0 then 'evidence-' || e || '.pdf' end, case when e % 3 = 0 then 'application/pdf' end,
      case when e % 3 = 0 then 100000 + e end, timestamptz '2024-02-01' + e * interval '1 second'
    from generate_series(0, :evidence - 1) e, lateral (select e % :measures as m) of, lateral (select 1 + m % :actors as p) at
    order by p, m, e`,
  scale: `insert into scale (key, version, aspect, label_ar, label_en, steps, made_at) values ('bench', 1, 'implementation',
    'سلم التنفيذ', 'Implementation', '[{"key":"not","labelAr":"لم ينفذ","labelEn":"Not implemented"},
      {"key":"partly","labelAr":"نفذ جزئيا","labelEn":"Partly implemented"},
      {"key":"fully","labelAr":"نفذ كليا","labelEn":"Fully implemented"}]', '2024-01-01')`,
  round: `insert into round (id, title_ar, title_en, state, due_on, due_at, time_zone, sharing, scale_key, scale_version,
      created_at, opened_at, closed_at)
    select bench_id(7, r), 'الجولة ' || r, 'Round ' || r, case r when 1 then 'closed' else 'open' end, date '2024-06-01' + r * 400,
      timestamptz '2024-06-02' + r * interval '400 days', 'UTC', bench_pick('{public,participants}', r), 'bench', 1,
      timestamptz '2024-01-01' + r * interval '300 days', timestamptz '2024-01-01' + r * interval '300 days',
      case r when 1 then timestamptz '2025-01-01' end
    from generate_series(1, 2) r`,
  round_provision: `insert into round_provision (round_id, provision_id, position)
    select bench_id(7, r), b.id, b.n from generate_series(1, 2) r, bench_provision b`,
  round_party: `insert into round_party (party_id, round_id, state, submitted_at)
    select bench_id(3, p), bench_id(7, r), 'submitted', timestamptz '2024-04-01' + r * interval '300 days' + p * interval '1 hour'
    from generate_series(1, 2) r, generate_series(1, :actors) p`,
  // Two in five cells were answered in the first round, one in ten in the second.
  answer: `insert into answer (party_id, round_id, provision_id, step, text, language, changed_at, submitted_at, sharing)
    select bench_id(3, p), bench_id(7, r), b.id, bench_pick('{not,partly,fully}', p + b.n),
      'We ' || bench_pick(${ENGLISH}, b.n + p) || ' since ' || 2010 + p % 14 || ', and ' || bench_pick(${ENGLISH}, b.n + p + 1) || '.',
      'en', at, at, bench_pick('{public,participants}', r)
    from ${CELLS} cross join generate_series(1, 2) r,
      lateral (select timestamptz '2024-04-01' + r * interval '300 days' + p * interval '1 hour' as at) t
    where (b.n * 7 + p * 3 + r) % 10 < case r when 1 then 4 else 1 end order by p, b.n, r`,
  acceptance: `insert into acceptance (party_id, provision_id, id, said, stated_on, made_at)
    select bench_id(3, p), b.id, bench_id(8, p, b.n), bench_pick('{accepted,accepted,accepted,noted,no-position,disputed}', p * 5 + b.n),
      '2024-03-01', timestamptz '2024-03-01' + b.n * interval '1 second'
    from ${CELLS} where (b.n * 3 + p) % 5 < 3 order by p, b.n`,
  // Five in twelve of the first round's answers are assessed; one assessment in fifty is under way.
  assessment: `insert into assessment (party_id, provision_id, id, round_id, scale_key, scale_version, aspect, step, reasons, language,
      sources, state, consent, made_by, made_at, sent_at, comments_due_at, adopted_at, adopted_by, reply_due_at)
    select bench_id(3, p), b.id, bench_id(10, p, b.n), bench_id(7, 1), s.key, 1, s.aspect, bench_pick(s.steps::text[], p * b.n),
      'The State did ' || bench_pick(${ENGLISH}, b.n + p) || ', as its report shows.', 'en',
      '[{"url":"https://example.org/report","title":"Report"}]', case when under then 'sent' else 'adopted' end,
      bench_pick('{public,participants,committee-and-party}', b.n), bench_id(11, 1), at, at + interval '1 day', at + interval '31 days',
      case when not under then at + interval '40 days' end, case when not under then bench_id(11, 2) end,
      case when not under then at + interval '220 days' end
    from ${CELLS}
    cross join lateral (select (b.n * 7 + p * 3 + 1) % 10 < 4 and (b.n * 5 + p * 11) % 12 < 5 as assessed) t
    cross join lateral (select (b.n + p * 17) % 50 = 0 as under, timestamptz '2024-12-01' + b.n * interval '1 minute' as at) u
    join (values (0, 'bench', 'implementation', '{not,partly,fully}'), (1, 'technical-compliance', 'law-and-structure', '{nc,pc,lc,c}'),
      (2, 'effectiveness', 'effectiveness', '{low,moderate,substantial,high}')) as s (nth, key, aspect, steps) on s.nth = b.n % 3
    where assessed order by p, b.n`,
  assessment_comment: `insert into assessment_comment (party_id, provision_id, assessment_id, id, kind, text, language, disputes, said_at)
    select a.party_id, a.provision_id, a.id, bench_id(12, p, b.n), case when (p + b.n) % 3 = 0 then 'comment' else 'reply' end,
      'We see this otherwise.', 'en', (p + b.n) % 3 = 1, a.made_at + interval '10 days'
    from ${CELLS} join assessment a on a.party_id = bench_id(3, p) and a.provision_id = b.id
    where (p * 7 + b.n) % 2 = 0 and a.state = 'adopted'`,
  cell: `insert into cell (party_id, provision_id, instrument_id, acceptance, reported, measures, evidence)
    select bench_id(3, p), b.id, b.instrument_id, t.said, exists (select from answer a where a.party_id = bench_id(3, p)
      and a.provision_id = b.id), coalesce(m.measures, 0), coalesce(m.grade, 0)
    from ${CELLS}
    left join acceptance t on t.party_id = bench_id(3, p) and t.provision_id = b.id
    left join (
      select m.party_id, m.provision_id, count(distinct m.measure_id) as measures,
        max(case e.grade when 'independently-confirmed' then 3 when 'documented' then 2 when 'claimed' then 1 else 0 end) as grade
      from measure_provision m left join evidence e on e.party_id = m.party_id and e.measure_id = m.measure_id
      group by m.party_id, m.provision_id
    ) m on m.party_id = bench_id(3, p) and m.provision_id = b.id
    order by p, b.n`,
}
