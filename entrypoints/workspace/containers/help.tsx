import { HelpPage } from '../../../components/workspace/help-page';
import { routeQuery } from '../lib/route';

/** 帮助; `#/help?part=duty` begins with the guide of that role. */
export function HelpContainer() {
  return <HelpPage part={routeQuery().get('part')} onPrint={() => globalThis.print()} />;
}
