namespace NetDsl.Page.Tests;

/// <summary>Finds text that stands out too little from what is behind it: less than 4.5 to 1 (WCAG 1.4.3).</summary>
internal static class Contrast
{
    public const string Script =
        """
        () => {
          const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
          const rgba = css => {
            canvas.clearRect(0, 0, 1, 1);
            canvas.fillStyle = css;
            canvas.fillRect(0, 0, 1, 1);
            return [...canvas.getImageData(0, 0, 1, 1).data];
          };
          const luminance = colour => colour.slice(0, 3).map(part => part / 255)
            .map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
            .reduce((sum, part, i) => sum + part * [0.2126, 0.7152, 0.0722][i], 0);
          const behind = element => {
            for (let at = element; at; at = at.parentElement) {
              const colour = rgba(getComputedStyle(at).backgroundColor);
              if (colour[3] === 255) return colour;
            }
            return [255, 255, 255];
          };
          const faint = new Set();
          for (const element of document.querySelectorAll('body *')) {
            const hasText = [...element.childNodes].some(node => node.nodeType === 3 && node.data.trim() !== '');
            if (!hasText || element.closest('script, noscript') || element.getClientRects().length === 0) continue;
            const [text, back] = [luminance(rgba(getComputedStyle(element).color)), luminance(behind(element))];
            const contrast = (Math.max(text, back) + 0.05) / (Math.min(text, back) + 0.05);
            if (contrast < 4.5) faint.add(`${element.tagName}.${element.className}: ${contrast.toFixed(2)}`);
          }
          return [...faint];
        }
        """;
}
