import * as z from 'zod/mini';

/** 平台. One folder each in utils/platforms. */
export const PlatformIdSchema = z.enum(['weibo', 'wechat', 'douyin']);
export type PlatformId = z.infer<typeof PlatformIdSchema>;
export const PLATFORM_IDS = PlatformIdSchema.options;
/** As it is called in messages and on sheets. */
export const PLATFORM_NAMES: Readonly<Record<PlatformId, string>> = {
  weibo: '微博',
  wechat: '微信公众号',
  douyin: '抖音',
};

/** 页面场景: one kind of page of a platform. `scheduled` is a list from which a stored post can be sent at once. */
export const SurfaceKindSchema = z.enum(['compose', 'scheduled', 'comments', 'messages', 'other']);
export type SurfaceKind = z.infer<typeof SurfaceKindSchema>;

/** Which account the page belongs to. `id` is the platform's own; either may be unknown, never both as a guess. */
export const AccountRefSchema = z.strictObject({
  platform: PlatformIdSchema,
  id: z.nullable(z.string()),
  name: z.nullable(z.string()),
});
export type AccountRef = z.infer<typeof AccountRefSchema>;
