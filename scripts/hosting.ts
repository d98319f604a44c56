/** Where the site is published, and the folder of the host that it lies in. */
export const { SITE_ORIGIN = 'https://plainrecord.example', BASE_PATH = '/' } = process.env;

/** Pictures for link previews are drawn unless the setting says `off`. */
export const HAS_SOCIAL_CARDS = process.env['SOCIAL_CARDS'] !== 'off';
