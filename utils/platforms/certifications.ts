import type { PlatformId } from '../domain/platform';
import type { PlatformCertification } from './certification-contract';

/** Readers of 认证信息, found by folder. Background only. */
const modules = import.meta.glob<{ certification: PlatformCertification }>('./*/certification.ts', { eager: true });
const byPlatform = new Map(Object.values(modules).map((m) => [m.certification.platform, m.certification]));

/** Null: the platform's pages are not known to say it. */
export function certificationOf(platform: PlatformId): PlatformCertification | null {
  return byPlatform.get(platform) ?? null;
}
