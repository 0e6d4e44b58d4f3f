import { Button, Field, Input, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { buildSpotChecks, composeSpotChecks, defaultSpotCheckOptions } from '../../app/spotCheck';
import { evaluate } from '../../domain/checks/evaluate';
import type { Period } from '../../domain/model/period';
import type { SpotCheck, SpotCheckList } from '../../domain/outputs/spotcheck';
import { SPOT_CHECK_SHEET } from '../../sheets/spotcheck/wording.zh-CN';
import { Footer } from '../components/Footer';
import { useSession } from '../session';
import { today } from '../today';
import { BuiltSheets, builtSheets, openSheet, type Built } from './BuiltSheets';
import { fieldsOf, readSpotCheckFields, type SpotCheckFields } from './spotCheckFields';
import { BULLETIN, SPOTCHECK } from './wording.zh-CN';

const useStyles = makeStyles({
  fields: { display: 'grid', gridTemplateColumns: 'repeat(3, minmax(0, 1fr))', gap: '8px' },
  input: { minWidth: 0, width: '100%' },
  list: { display: 'flex', flexDirection: 'column', margin: 0, padding: 0, listStyleType: 'none' },
  item: {
    display: 'flex',
    flexDirection: 'column',
    padding: '6px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
  },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** 抽查清单: how it is drawn, what would be drawn, and the sheet. */
export function SpotChecks({ period }: { readonly period: Period }) {
  const styles = useStyles();
  const { ledger, busy, edit, say } = useSession();
  const [fields, setFields] = useState(() => fieldsOf(defaultSpotCheckOptions(period)));
  const [built, setBuilt] = useState<Built | null>(null);
  const checked = useMemo(() => evaluate(ledger, period), [ledger, period]);
  const { options, problems } = useMemo(() => readSpotCheckFields(fields), [fields]);
  const list = useMemo(
    () => (options ? composeSpotChecks(checked, period, options) : null),
    [checked, period, options],
  );

  const build = () =>
    void edit(SPOTCHECK.building, async (current) => {
      if (!options) return current;
      const result = await buildSpotChecks(current, period, options, today());
      const next = builtSheets([SPOT_CHECK_SHEET.name(period)], result.notices);
      setBuilt(next);
      const [first] = next.sheets;
      if (first !== undefined) await openSheet(first);
      say({ intent: 'success', text: BULLETIN.built(next.sheets.join('、')) });
      return result.ledger;
    });

  const field = (name: keyof SpotCheckFields, label: string, hint?: string) => (
    <Field
      label={label}
      {...(hint !== undefined && { hint })}
      {...(problems[name] !== undefined && { validationMessage: problems[name] })}
    >
      <Input
        className={styles.input}
        input={{ className: styles.input }}
        inputMode={name === 'seed' ? 'text' : 'numeric'}
        value={fields[name]}
        onChange={(_, data) => setFields({ ...fields, [name]: data.value })}
      />
    </Field>
  );

  return (
    <>
      <BuiltSheets built={built} />
      <Text size={200}>{SPOTCHECK.hint}</Text>
      <div className={styles.fields}>
        {field('count', SPOTCHECK.count)}
        {field('share', SPOTCHECK.share)}
        {field('perUnit', SPOTCHECK.perUnit)}
      </div>
      {field('seed', SPOTCHECK.seed, SPOTCHECK.seedHint)}
      {!built && ledger.spotChecks.some((earlier) => earlier.period === period) && (
        <Text size={200}>{SPOTCHECK.earlier(period)}</Text>
      )}
      {list && <Drawn list={list} />}
      <Footer>
        <Button appearance="primary" disabledFocusable={busy !== null || !options} onClick={build}>
          {SPOTCHECK.build}
        </Button>
      </Footer>
    </>
  );
}

function Drawn({ list }: { readonly list: SpotCheckList }) {
  const styles = useStyles();
  const { checks, options } = list;
  const risk = checks.filter(({ drawn }) => drawn === 'risk').length;
  return (
    <>
      <Text weight="semibold">{SPOTCHECK.summary(checks.length, risk)}</Text>
      {checks.length < options.count && (
        <Text size={200}>{SPOTCHECK.short(options.count, checks.length)}</Text>
      )}
      <ul className={styles.list}>
        {checks.map((check) => (
          <Drawing key={check.risk.task.id} check={check} />
        ))}
      </ul>
    </>
  );
}

function Drawing({ check: { risk, drawn } }: { readonly check: SpotCheck }) {
  const styles = useStyles();
  const { task, score, reasons } = risk;
  const units = task.leadUnits.join('、') || SPOTCHECK.noLead;
  return (
    <li className={styles.item} data-check={task.id} data-drawn={drawn}>
      <Text>
        <b>{task.id}</b> {units} · {SPOTCHECK.drawn[drawn]} · {SPOTCHECK.score(score)}
      </Text>
      <Text size={200} className={styles.quiet}>
        {reasons.map(({ text }) => text).join('；') || SPOTCHECK.noReason}
      </Text>
    </li>
  );
}
