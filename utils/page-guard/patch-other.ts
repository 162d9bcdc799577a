import { textsNow } from './body';
import type { Guard } from './guard';
import { absolute, call, NativeFormData, native } from './natives';

/**
 * Ways of sending that no platform uses for publishing (platform files §3): they cannot be held and continued, so a publish
 * address is simply refused there, and so is a request that carries what is being written to an address nobody knows.
 */
export function patchOther({ post, classify, watch }: Guard): void {
  const publishes = (method: string, url: string | null, texts: () => readonly string[]) =>
    url !== null &&
    (classify(method, url)?.role === 'publish' || (watch.watches(method, url) && watch.holds(url, texts())));

  Navigator.prototype.sendBeacon = function sendBeacon(
    this: Navigator,
    url: string | URL,
    data?: BodyInit | null,
  ): boolean {
    const href = absolute(url);
    if (publishes('POST', href, () => textsNow(data) ?? [])) {
      post({ t: 'refused', way: 'beacon', url: href ?? '' });
      return false;
    }
    return call(native.sendBeacon, this, url, data);
  };

  const target = (form: HTMLFormElement, submitter: Element | null): string | null =>
    absolute(submitter?.getAttribute('formaction') ?? form.getAttribute('action') ?? location.href);
  const methodOf = (form: HTMLFormElement, submitter: Element | null): string =>
    (submitter?.getAttribute('formmethod') ?? form.getAttribute('method') ?? 'get').toUpperCase();
  const refused = (form: HTMLFormElement, submitter: Element | null): boolean => {
    const href = target(form, submitter);
    const texts = () => textsNow(new NativeFormData(form)) ?? [];
    if (!publishes(methodOf(form, submitter), href, texts)) return false;
    post({ t: 'refused', way: 'form', url: href ?? '' });
    return true;
  };

  HTMLFormElement.prototype.submit = function submit(this: HTMLFormElement): void {
    if (!refused(this, null)) call(native.submit, this);
  };
  HTMLFormElement.prototype.requestSubmit = function requestSubmit(
    this: HTMLFormElement,
    submitter?: HTMLElement | null,
  ): void {
    if (!refused(this, submitter ?? null)) call(native.requestSubmit, this, submitter);
  };
  call(
    native.addEventListener,
    window,
    'submit',
    (event: Event) => {
      const form = event.target;
      if (form instanceof HTMLFormElement && refused(form, (event as SubmitEvent).submitter)) {
        event.preventDefault();
        event.stopImmediatePropagation();
      }
    },
    true,
  );
}
