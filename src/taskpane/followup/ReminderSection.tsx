import { Button, Text } from '@fluentui/react-components';
import { useMemo } from 'react';
import { remind } from '../../app/reminders';
import type { Reminder, Reminders } from '../../domain/outputs/reminders';
import { Footer } from '../components/Footer';
import type { Material } from '../components/MaterialField';
import { useDelivery } from '../delivery/useDelivery';
import { useSession } from '../session';
import { today } from '../today';
import { LineButton, UnitList, type UnitLine } from '../components/UnitList';
import { REMINDERS } from './wording.zh-CN';

function dueWords({ due }: Reminders): string {
  if (due === null) return REMINDERS.noDue;
  return due.known ? REMINDERS.dueKnown(due.dueOn) : REMINDERS.dueEstimated(due.dueOn);
}

/** 催报: who has not reported by today, with a text to copy for one or for all. */
export function ReminderSection({ material }: { readonly material: Material }) {
  const { ledger } = useSession();
  const { copy, remainder } = useDelivery();
  const found = useMemo(() => remind(ledger, material, today()), [ledger, material]);

  const line = ({ unit, daysOverdue, text }: Reminder): UnitLine => ({
    unit,
    note: noteOf(found, daysOverdue),
    urgent: daysOverdue > 0,
    actions: (
      <LineButton text={REMINDERS.copy} label={REMINDERS.copyOf(unit)} onClick={() => void copy(text)} />
    ),
  });

  return (
    <>
      <Text size={200}>
        {REMINDERS.asOf(found.asOf)}，{dueWords(found)}
      </Text>
      {found.missing.length === 0 ? (
        <Text>{REMINDERS.allArrived}</Text>
      ) : (
        <>
          <Text weight="semibold">{REMINDERS.missing(found.missing.length)}</Text>
          <Text size={200}>{REMINDERS.missingHint}</Text>
          <UnitList lines={found.missing.map(line)} />
        </>
      )}
      {found.unreadable.length > 0 && (
        <>
          <Text weight="semibold">{REMINDERS.unreadable(found.unreadable.length)}</Text>
          <UnitList lines={found.unreadable.map(line)} />
        </>
      )}
      {remainder}
      {found.missing.length > 0 && (
        <Footer>
          <Button appearance="primary" onClick={() => void copy(found.text)}>
            {REMINDERS.copyAll}
          </Button>
        </Footer>
      )}
    </>
  );
}

function noteOf({ due }: Reminders, daysOverdue: number): string {
  if (due === null) return REMINDERS.noLimit;
  return daysOverdue > 0 ? REMINDERS.overdue(daysOverdue) : REMINDERS.inTime;
}
