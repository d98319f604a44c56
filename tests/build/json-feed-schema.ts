const text = { type: 'string', minLength: 1 };
const address = { type: 'string', format: 'uri' };
const time = { type: 'string', format: 'date-time' };
const authors = {
  type: 'array',
  items: {
    type: 'object',
    properties: { name: text, url: address, avatar: address },
    minProperties: 1,
  },
};

/** JSON Feed 1.1 (jsonfeed.org/version/1.1), as far as a feed may use it here; unknown fields are mistakes. */
export const JSON_FEED_SCHEMA = {
  type: 'object',
  required: ['version', 'title', 'items'],
  additionalProperties: false,
  properties: {
    version: { const: 'https://jsonfeed.org/version/1.1' },
    title: text,
    home_page_url: address,
    feed_url: address,
    description: text,
    language: text,
    authors,
    items: {
      type: 'array',
      items: {
        type: 'object',
        required: ['id'],
        anyOf: [{ required: ['content_html'] }, { required: ['content_text'] }],
        additionalProperties: false,
        properties: {
          id: text,
          url: address,
          title: text,
          content_html: text,
          content_text: text,
          summary: text,
          date_published: time,
          date_modified: time,
          authors,
          language: text,
        },
      },
    },
  },
};
