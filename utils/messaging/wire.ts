import { defineExtensionMessaging } from '@webext-core/messaging';
import * as z from 'zod/mini';
import { Fault, FaultSchema } from '../domain/fault';

/** What crosses the wire back: a value, or a fault that keeps its code and sentence. */
export const ReplySchema = z.union([
  z.strictObject({ ok: z.literal(true), value: z.unknown() }),
  z.strictObject({ ok: z.literal(false), fault: FaultSchema }),
]);
export type Reply = z.infer<typeof ReplySchema>;

/** Transport; only this folder uses it. */
export const wire = defineExtensionMessaging<Record<string, (data: unknown) => unknown>>();

/** Parses a reply, whose value has to be as `answer` says, and turns a fault back into an error. */
export function openReply<O>(answer: z.ZodMiniType, raw: unknown): O {
  const reply = ReplySchema.safeParse(raw);
  if (!reply.success) throw new Fault('no-answer', '扩展后台没有应答，请刷新本页后再试。');
  if (!reply.data.ok) throw new Fault(reply.data.fault.code, reply.data.fault.message);
  const value = answer.safeParse(reply.data.value);
  if (!value.success) throw new Fault('bad-answer', '扩展后台的应答无法识别，请刷新本页后再试。');
  return value.data as O;
}

/**
 * Sends a message to the background and opens its answer.
 * @throws Fault with the background's code and sentence; `no-answer` when the worker cannot be reached (extension updated or stopped).
 */
export async function ask<O>(answer: z.ZodMiniType, name: string, data: unknown): Promise<O> {
  let raw: unknown;
  try {
    raw = await wire.sendMessage(name, data);
  } catch {
    throw new Fault('no-answer', '扩展已更新或已停用，请刷新本页后再试。');
  }
  return openReply<O>(answer, raw);
}

/** An error as it goes over the wire. */
export function faultReply(error: unknown): Reply {
  return error instanceof Fault
    ? { ok: false, fault: { code: error.code, message: error.message } }
    : {
        ok: false,
        fault: {
          code: 'internal',
          message: '扩展内部出错，操作未完成，数据未改动。请重试；若再次出现，请导出台账并联系维护人员。',
        },
      };
}
