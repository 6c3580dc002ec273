// The texts of the page that stand out from their ground by less than WCAG's 4.5 to 1.
const channels = (colour) => colour.match(/[\d.]+/g).map(Number);
const luminance = ([red, green, blue]) => {
  const [r, g, b] = [red, green, blue]
      .map((it) => it / 255)
      .map((it) => (it <= 0.03928 ? it / 12.92 : ((it + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const ground = (element) => {
  const [red, green, blue, alpha = 1] = channels(getComputedStyle(element).backgroundColor);
  return alpha > 0 || !element.parentElement ? [red, green, blue] : ground(element.parentElement);
};
const contrast = (element) => {
  const both = [luminance(channels(getComputedStyle(element).color)), luminance(ground(element))];
  return (Math.max(...both) + 0.05) / (Math.min(...both) + 0.05);
};
document.querySelectorAll("details").forEach((it) => { it.open = true; });
return [...document.querySelectorAll("body *")]
    .filter((it) => [...it.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim()))
    .filter((it) => it.checkVisibility() && !it.closest(".off") && it.tagName !== "SCRIPT")
    .filter((it) => contrast(it) < 4.5)
    .map((it) => `${it.tagName}.${it.className} ${it.textContent.trim()} ${contrast(it).toFixed(2)}`);
