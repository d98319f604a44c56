import { findEngines, howToInstall } from '../../scripts/find-engines.ts';
import { travel } from './travel.ts';
import { webKit } from './webkit.ts';

const programs = findEngines().webKit;
travel('WebKit', programs === undefined ? undefined : webKit(programs), howToInstall('webKit'));
