import type { ApiObject } from '../interpreter/api-object';
import { classOf, hasMember, member } from '../interpreter/api-object';

/** Message types of Excel's events, as the client registers them. */
export const EVENT_TYPES = {
  worksheetChanged: 10,
  worksheetActivated: 11,
  worksheetDeactivated: 12,
  worksheetAdded: 13,
  worksheetSelectionChanged: 14,
  worksheetDeleted: 15,
  worksheetCalculated: 16,
  worksheetFormatChanged: 18,
  worksheetRowHiddenChanged: 22,
  worksheetProtectionChanged: 24,
  tableSelectionChanged: 100,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
} as const;

export type EventName = keyof typeof EVENT_TYPES;

/** The registration methods office.js calls, by the class that has them, and the event each stands for. */
const REGISTRATIONS: Readonly<Record<string, Readonly<Record<string, EventName | 'local'>>>> = {
  Worksheet: {
    DataChangedEvent: 'worksheetChanged',
    ActivatedEvent: 'worksheetActivated',
    DeactivatedEvent: 'worksheetDeactivated',
    SelectionChangedEvent: 'worksheetSelectionChanged',
    CalculatedEvent: 'worksheetCalculated',
    FormatChangedEvent: 'worksheetFormatChanged',
    RowHiddenChangedEvent: 'worksheetRowHiddenChanged',
    ProtectionChangedEvent: 'worksheetProtectionChanged',
  },
  WorksheetCollection: {
    DataChangedEvent: 'worksheetChanged',
    ActivatedEvent: 'worksheetActivated',
    DeactivatedEvent: 'worksheetDeactivated',
    SelectionChangedEvent: 'worksheetSelectionChanged',
    CalculatedEvent: 'worksheetCalculated',
    FormatChangedEvent: 'worksheetFormatChanged',
    RowHiddenChangedEvent: 'worksheetRowHiddenChanged',
    ProtectionChangedEvent: 'worksheetProtectionChanged',
    AddedEvent: 'worksheetAdded',
    DeletedEvent: 'worksheetDeleted',
  },
  Table: { DataChangedEvent: 'tableChanged', SelectionChangedEvent: 'tableSelectionChanged' },
  TableCollection: {
    DataChangedEvent: 'tableChanged',
    AddedEvent: 'tableAdded',
    DeletedEvent: 'tableDeleted',
  },
};

/** The target of events of a whole workbook. */
export const WORKBOOK_TARGET = 'Workbook';

export interface HostEvent {
  readonly type: number;
  readonly target: string;
  readonly message: Readonly<Record<string, unknown>>;
}

/** Who listens to what, and the events waiting to be sent. */
export class EventHub {
  /** `runtime.enableEvents`: an add-in that writes switches its own events off. */
  enabled = true;
  readonly #listeners = new Map<string, number>();
  #waiting: HostEvent[] = [];
  #held = 0;

  /** Counts a listener in (+1) or out (-1); false when the class has no such event. */
  register(object: ApiObject, registration: string, change: 1 | -1): boolean {
    const event = REGISTRATIONS[classOf(object).type]?.[registration];
    if (event === undefined) return false;
    this.#listeners.set(event, Math.max(0, (this.#listeners.get(event) ?? 0) + change));
    return true;
  }

  isHeard(event: EventName): boolean {
    return this.enabled && (this.#listeners.get(event) ?? 0) > 0;
  }

  /** Queues an event for each of its targets; events nobody listens to cost nothing. */
  emit(event: EventName, targets: readonly string[], message: () => Readonly<Record<string, unknown>>): void {
    if (!this.isHeard(event)) return;
    const sent = message();
    for (const target of targets) this.#waiting.push({ type: EVENT_TYPES[event], target, message: sent });
  }

  /** Events from here on wait for `release`, or are dropped: an edit may still be refused. */
  hold(): void {
    this.#held = this.#waiting.length;
  }

  drop(): void {
    this.#waiting.length = this.#held;
  }

  release(): void {
    this.#held = this.#waiting.length;
  }

  /** The events queued since the last call. */
  take(): HostEvent[] {
    const waiting = this.#waiting;
    this.#waiting = [];
    return waiting;
  }

  /** Forgets the listeners of a pane that was closed. */
  reset(): void {
    this.#listeners.clear();
    this.#waiting = [];
    this.enabled = true;
  }
}

/** Identity of an object for messages. */
export function idOf(object: ApiObject): string {
  return hasMember(object, 'id') ? String(member(object, 'id')) : WORKBOOK_TARGET;
}
