/** Where the site is published, and the folder of the host that it lies in. */
export const { SITE_ORIGIN = 'https://plainrecord.example', BASE_PATH = '/' } = process.env;

/** Pictures for link previews are drawn unless the setting says `off`. */
export const HAS_SOCIAL_CARDS = process.env['SOCIAL_CARDS'] !== 'off';

/** Files have packed copies unless the setting says `off`: a CDN that packs by itself leaves ours aside. */
export const HAS_PACKED_COPIES = process.env['PACKED_COPIES'] !== 'off';
