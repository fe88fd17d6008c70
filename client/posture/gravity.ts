/** Leave to feel which way is down: some phones ask her, and only when she has just tapped. */

interface Asking {
  requestPermission?: () => Promise<string>;
}

/** Ask where the phone wants to be asked; a no only means that lines are read against the picture's edge. */
export async function mayFeel(motion: unknown = globalThis.DeviceMotionEvent): Promise<void> {
  try {
    await (motion as Asking | undefined)?.requestPermission?.();
  } catch {
    // Refused, or not asked by a tap.
  }
}
