import { useState } from 'react';
import { postForm } from './http';
import type { Send } from './publish';
import { go, toast } from './route';

/**
 * Sends a publish request the way the page does: a header in the answer asks for an SMS check first, after which the
 * identical request is sent again (platform file §3.1).
 */
export function useSubmit() {
  const [waiting, setWaiting] = useState<Send | null>(null);
  const [busy, setBusy] = useState(false);

  const submit = async (send: Send) => {
    setBusy(true);
    try {
      const answer = await send();
      if (answer.header('x-tt-verify-passport-decision')) {
        setWaiting(() => send);
        return;
      }
      const result = JSON.parse(answer.text) as { status_code: number; status_msg?: string };
      if (result.status_code !== 0) {
        toast(`发布失败：${result.status_msg ?? ''}`);
        return;
      }
      toast('发布成功');
      setTimeout(() => go('/creator-micro/content/manage?enter_from=publish'), 900);
    } catch (error) {
      toast(`发布失败：${error instanceof Error ? error.message : '未知错误'}`);
    } finally {
      setBusy(false);
    }
  };

  const dialog = waiting && (
    <Verification
      done={async () => {
        setWaiting(null);
        await submit(waiting);
      }}
    />
  );
  return { submit, busy, dialog };
}

function Verification({ done }: { done: () => void }) {
  const [code, setCode] = useState('');
  return (
    <div className="semi-modal-mask uc_verification_component">
      <div className="semi-modal-content" role="dialog">
        <div className="semi-modal-header">接收短信验证码</div>
        <p className="muted">为保护账号安全,验证码已发送至 138****0000(仿真:任意六位数字)</p>
        <div className="semi-input-wrapper">
          <input
            className="semi-input"
            placeholder="请输入验证码"
            value={code}
            onChange={(event) => setCode(event.target.value)}
          />
        </div>
        <div className="semi-modal-footer">
          <button type="button" className="semi-button">
            获取验证码
          </button>
          {/* biome-ignore lint/a11y/noStaticElementInteractions: the real control is a div */}
          {/* biome-ignore lint/a11y/useKeyWithClickEvents: the real control is a div */}
          <div
            className="uc-ui-verify_sms-verify_button"
            style={{ padding: '6px 20px', background: '#fe2c55', color: '#fff', borderRadius: 6, cursor: 'pointer' }}
            onClick={async () => {
              if (!/^\d{6}$/.test(code)) return toast('验证码错误');
              await postForm('/passport/web/validate_code/', { code });
              done();
            }}
          >
            验证
          </div>
        </div>
      </div>
    </div>
  );
}
