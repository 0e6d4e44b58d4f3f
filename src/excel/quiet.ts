/**
 * How many pieces of work keep the workbook's events off now. `runtime.enableEvents` belongs to this add-in alone,
 * so what was not switched off here is on.
 */
let quietWork = 0;

/** Switches events back on, on the way, when no other work wants quiet; called before the work's last sync. */
export type EndQuiet = () => void;

/**
 * Runs work with this add-in's own events off, without a sync of its own when all goes well: the work calls
 * `endQuiet` before its last sync. Should it fail or forget, events are switched on again afterwards.
 */
export async function quietly<T>(
  context: Excel.RequestContext,
  work: (endQuiet: EndQuiet) => Promise<T>,
): Promise<T> {
  let ended = false;
  let succeeded = false;
  quietWork += 1;
  context.runtime.enableEvents = false;
  try {
    const result = await work(() => {
      ended = true;
      if (quietWork === 1) context.runtime.enableEvents = true;
    });
    succeeded = ended;
    return result;
  } finally {
    quietWork -= 1;
    if (!succeeded && quietWork === 0) await switchEventsOn();
  }
}

/** A context of its own: the failed one may still hold what must not be sent. */
async function switchEventsOn(): Promise<void> {
  try {
    const context = new Excel.RequestContext();
    context.runtime.enableEvents = true;
    await context.sync();
  } catch {
    // The failure that led here is what the caller has to hear of.
  }
}
