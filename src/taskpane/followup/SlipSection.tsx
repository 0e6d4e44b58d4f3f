import { Button, Text } from '@fluentui/react-components';
import { useMemo } from 'react';
import { drawReturnSlip, exportReturnSlip, returnSlips, returnSlipsZip } from '../../app/returnSlips';
import { slipName, type ReturnSlip } from '../../domain/outputs/slips';
import { Footer } from '../components/Footer';
import type { Material } from '../components/MaterialField';
import { useDelivery } from '../delivery/useDelivery';
import { useSession } from '../session';
import { today } from '../today';
import { LineButton, UnitList, type UnitLine } from '../components/UnitList';
import { SLIPS } from './wording.zh-CN';

const total = (slips: readonly ReturnSlip[], key: 'corrections' | 'verifications') =>
  slips.reduce((sum, slip) => sum + slip[key], 0);

function countsWords(corrections: number, verifications: number): string {
  return [
    ...(corrections > 0 ? [SLIPS.corrections(corrections)] : []),
    ...(verifications > 0 ? [SLIPS.verifications(verifications)] : []),
  ].join('，');
}

/** 退回单 and 核实单: one per unit, as Word files or as a sheet. */
export function SlipSection({ material }: { readonly material: Material }) {
  const { ledger, busy, run, say } = useSession();
  const { deliver, remainder } = useDelivery();
  const slips = useMemo(() => returnSlips(ledger, material, today()), [ledger, material]);
  const [first] = slips;
  if (!first) return <Text>{SLIPS.none}</Text>;

  const word = (slip: ReturnSlip) =>
    void run(SLIPS.exporting, async () => void (await deliver(await exportReturnSlip(slip))));

  const draw = (slip: ReturnSlip) =>
    void run(SLIPS.drawing, async () => {
      await drawReturnSlip(slip);
      say({ intent: 'success', text: SLIPS.drawn(slipName(slip)) });
    });

  const all = () =>
    void run(SLIPS.exporting, async () => {
      const zip = await returnSlipsZip(ledger, material, today());
      if (zip) await deliver(zip);
    });

  const line = (slip: ReturnSlip): UnitLine => ({
    unit: slip.unit,
    note: countsWords(slip.corrections, slip.verifications),
    urgent: false,
    actions: (
      <>
        <LineButton
          text={SLIPS.word}
          label={SLIPS.wordOf(slip.unit)}
          disabled={busy !== null}
          onClick={() => word(slip)}
        />
        <LineButton
          text={SLIPS.sheet}
          label={SLIPS.sheetOf(slip.unit)}
          disabled={busy !== null}
          onClick={() => draw(slip)}
        />
      </>
    ),
  });

  return (
    <>
      <Text weight="semibold">
        {SLIPS.summary(slips.length, countsWords(total(slips, 'corrections'), total(slips, 'verifications')))}
      </Text>
      <Text size={200}>
        {SLIPS.hint}
        {SLIPS.due(first.due.dueOn, first.workingDays)}。
      </Text>
      <UnitList lines={slips.map(line)} />
      {remainder}
      <Footer>
        <Button appearance="primary" disabledFocusable={busy !== null} onClick={all}>
          {SLIPS.zip}
        </Button>
      </Footer>
    </>
  );
}
