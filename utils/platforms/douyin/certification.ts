import type { PlatformCertification } from '../certification-contract';
import { asObject, asText, jsonObject } from './raw-ids';
import { isSuccess } from './works';

/**
 * 认证信息 of the account in the answer that names it (§1.4). `enterprise_verify_reason` and `custom_verify` were seen in the public user
 * JSON; that the back-office's own answer carries them too is inferred [I]: where it does not, nothing is read and nothing is lost.
 * `is_gov_media_vip` is a flag without words and says nothing about the unit.
 */
export const certification: PlatformCertification = {
  platform: 'douyin',
  certification(endpoint, response) {
    if (endpoint.id !== 'douyin.user-info') return null;
    const json = jsonObject(response.body);
    if (!json || !isSuccess(json)) return null;
    const user = asObject(json.user) ?? asObject(json.user_info);
    const shown = [asText(user?.enterprise_verify_reason), asText(user?.custom_verify)].map((text) => text.trim());
    return shown.find((text) => text !== '') ?? null;
  },
};
