// SPDX-License-Identifier: Apache-2.0

/** Paragraphs, emphasis, lists, quotes, code and links; no pictures, no headings, no HTML of the author's own. */
const tags = ["p", "br", "em", "strong", "del", "ul", "ol", "li", "blockquote", "pre", "code", "a"];

/** Markdown as HTML that can do nothing but be read. The libraries are loaded with the first text. */
export async function rendered(text: string): Promise<string> {
  const [{ marked }, { default: purify }] = await Promise.all([import("marked"), import("dompurify")]);
  const html = await marked.parse(text, { async: true, breaks: true });
  const body = purify.sanitize(html, {
    ALLOWED_TAGS: tags,
    ALLOWED_ATTR: ["href"],
    ALLOWED_URI_REGEXP: /^https?:\/\//i,
    RETURN_DOM: true,
  });
  for (const link of body.querySelectorAll("a")) {
    link.setAttribute("rel", "nofollow ugc noopener noreferrer");
    link.setAttribute("target", "_blank");
  }
  return body.innerHTML;
}
