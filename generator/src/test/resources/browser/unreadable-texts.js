// Every text of every drawn diagram whose contrast with what lies under it is below 4.5, as WCAG 2 reckons it.
const context = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
const rgba = (color) => {
  context.clearRect(0, 0, 1, 1);
  context.fillStyle = color;
  context.fillRect(0, 0, 1, 1);
  const [r, g, b, a] = context.getImageData(0, 0, 1, 1).data;
  return [r, g, b, a / 255];
};
const over = (top, under) => [0, 1, 2].map((i) => top[i] * top[3] + under[i] * (1 - top[3])).concat(1);
const channel = (v) => (v / 255 <= 0.03928 ? v / 255 / 12.92 : ((v / 255 + 0.055) / 1.055) ** 2.4);
const luminance = ([r, g, b]) => 0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b);
const contrast = (a, b) => {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
};
const opacity = (element, svg) => {
  let product = 1;
  for (let at = element; at && at !== svg; at = at.parentElement) product *= getComputedStyle(at).opacity;
  return product;
};
/** What is painted at a point before an element is. */
const ground = (element, x, y, svg, paper) => {
  let color = paper;
  for (const shape of document.elementsFromPoint(x, y).reverse()) {
    const isBefore = element.compareDocumentPosition(shape) & Node.DOCUMENT_POSITION_PRECEDING;
    if (!isBefore || !svg.contains(shape)) continue;
    const style = getComputedStyle(shape);
    if (shape instanceof SVGGeometryElement) {
      const point = new DOMPoint(x, y).matrixTransform(shape.getScreenCTM().inverse());
      if (style.fill === "none" || style.visibility === "hidden" || !shape.isPointInFill(point)) continue;
      const fill = rgba(style.fill);
      fill[3] *= style.fillOpacity * opacity(shape, svg);
      color = over(fill, color);
    } else if (shape instanceof HTMLElement) {
      color = over(rgba(style.backgroundColor), color);
    }
  }
  return color;
};
const found = [];
let texts = 0;
const all = document.createElement("style");
all.textContent = ".diagram-canvas svg, .diagram-canvas svg * { pointer-events: all !important }";
document.head.append(all);
for (const figure of document.querySelectorAll("[data-diagram]")) {
  const svg = figure.querySelector("[data-diagram-canvas] svg");
  const paper = rgba(getComputedStyle(figure).backgroundColor);
  for (const text of svg.querySelectorAll("text, foreignObject :is(span, p, div)")) {
    const isHtml = text instanceof HTMLElement;
    const own = (!isHtml && text.querySelector("tspan:not(:has(tspan))")) || text;
    const isBare = [...own.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
    text.scrollIntoView({ block: "center" });
    const box = text.getBoundingClientRect();
    const style = getComputedStyle(own);
    if (!isBare || !box.width || style.visibility === "hidden") continue;
    texts++;
    const color = rgba(isHtml ? style.color : style.fill);
    color[3] *= opacity(own, svg);
    const ratios = [0.1, 0.5, 0.9].map((share) => {
      const under = ground(text, box.left + box.width * share, box.top + box.height / 2, svg, paper);
      return contrast(over(color, under), under);
    });
    const lowest = Math.min(...ratios);
    if (lowest < 4.5) found.push(`${figure.id}: ${text.textContent.trim()} has ${lowest.toFixed(2)}`);
  }
}
all.remove();
return { texts, found };
