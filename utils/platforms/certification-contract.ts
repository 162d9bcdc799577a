import type { PlatformId } from '../domain/platform';
import type { Endpoint, RawResponse } from './contract';

/**
 * 认证信息 (`certification.ts` of a platform folder): what the platform tells readers about who runs the account, read from an answer that the
 * page fetched for itself. A platform whose pages are not known to say it has no such file; its accounts' 认证信息 is entered by hand.
 */
export interface PlatformCertification {
  readonly platform: PlatformId;
  /**
   * The words of the certification; null where the answer has none. Of the account that the same answer names (`PlatformRequests.account`),
   * else of the page's. Must not throw on hostile input.
   */
  certification(endpoint: Endpoint, response: RawResponse): string | null;
}
