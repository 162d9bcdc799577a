import { DatabaseProvider } from '../workspace/lib/database';
import { mountPage } from '../workspace/lib/mount';
import { FilingPage } from './filing-page';
import { SheetPage } from './sheet-page';

const asked = new URLSearchParams(location.search);
const filing = asked.get('filing');

mountPage(
  <DatabaseProvider>
    {filing === null ? <SheetPage review={asked.get('review') ?? ''} /> : <FilingPage account={filing} />}
  </DatabaseProvider>,
);
