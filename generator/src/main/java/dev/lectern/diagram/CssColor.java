package dev.lectern.diagram;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * An opaque colour of CSS.
 *
 * @param red 0 to 255, as green and blue
 */
record CssColor(int red, int green, int blue) {
  static final CssColor BLACK = new CssColor(0, 0, 0);
  static final CssColor WHITE = new CssColor(255, 255, 255);

  /** The names of CSS Color 4. */
  private static final Map<String, Integer> NAMES =
      names(
          "aliceblue=F0F8FF antiquewhite=FAEBD7 aqua=00FFFF aquamarine=7FFFD4 azure=F0FFFF "
              + "beige=F5F5DC bisque=FFE4C4 black=000000 blanchedalmond=FFEBCD blue=0000FF "
              + "blueviolet=8A2BE2 brown=A52A2A burlywood=DEB887 cadetblue=5F9EA0 "
              + "chartreuse=7FFF00 chocolate=D2691E coral=FF7F50 cornflowerblue=6495ED "
              + "cornsilk=FFF8DC crimson=DC143C cyan=00FFFF darkblue=00008B darkcyan=008B8B "
              + "darkgoldenrod=B8860B darkgray=A9A9A9 darkgreen=006400 darkgrey=A9A9A9 "
              + "darkkhaki=BDB76B darkmagenta=8B008B darkolivegreen=556B2F darkorange=FF8C00 "
              + "darkorchid=9932CC darkred=8B0000 darksalmon=E9967A darkseagreen=8FBC8F "
              + "darkslateblue=483D8B darkslategray=2F4F4F darkslategrey=2F4F4F "
              + "darkturquoise=00CED1 darkviolet=9400D3 deeppink=FF1493 deepskyblue=00BFFF "
              + "dimgray=696969 dimgrey=696969 dodgerblue=1E90FF firebrick=B22222 "
              + "floralwhite=FFFAF0 forestgreen=228B22 fuchsia=FF00FF gainsboro=DCDCDC "
              + "ghostwhite=F8F8FF gold=FFD700 goldenrod=DAA520 gray=808080 green=008000 "
              + "greenyellow=ADFF2F grey=808080 honeydew=F0FFF0 hotpink=FF69B4 indianred=CD5C5C "
              + "indigo=4B0082 ivory=FFFFF0 khaki=F0E68C lavender=E6E6FA lavenderblush=FFF0F5 "
              + "lawngreen=7CFC00 lemonchiffon=FFFACD lightblue=ADD8E6 lightcoral=F08080 "
              + "lightcyan=E0FFFF lightgoldenrodyellow=FAFAD2 lightgray=D3D3D3 lightgreen=90EE90 "
              + "lightgrey=D3D3D3 lightpink=FFB6C1 lightsalmon=FFA07A lightseagreen=20B2AA "
              + "lightskyblue=87CEFA lightslategray=778899 lightslategrey=778899 "
              + "lightsteelblue=B0C4DE lightyellow=FFFFE0 lime=00FF00 limegreen=32CD32 "
              + "linen=FAF0E6 magenta=FF00FF maroon=800000 mediumaquamarine=66CDAA "
              + "mediumblue=0000CD mediumorchid=BA55D3 mediumpurple=9370DB mediumseagreen=3CB371 "
              + "mediumslateblue=7B68EE mediumspringgreen=00FA9A mediumturquoise=48D1CC "
              + "mediumvioletred=C71585 midnightblue=191970 mintcream=F5FFFA mistyrose=FFE4E1 "
              + "moccasin=FFE4B5 navajowhite=FFDEAD navy=000080 oldlace=FDF5E6 olive=808000 "
              + "olivedrab=6B8E23 orange=FFA500 orangered=FF4500 orchid=DA70D6 "
              + "palegoldenrod=EEE8AA palegreen=98FB98 paleturquoise=AFEEEE palevioletred=DB7093 "
              + "papayawhip=FFEFD5 peachpuff=FFDAB9 peru=CD853F pink=FFC0CB plum=DDA0DD "
              + "powderblue=B0E0E6 purple=800080 rebeccapurple=663399 red=FF0000 rosybrown=BC8F8F "
              + "royalblue=4169E1 saddlebrown=8B4513 salmon=FA8072 sandybrown=F4A460 "
              + "seagreen=2E8B57 seashell=FFF5EE sienna=A0522D silver=C0C0C0 skyblue=87CEEB "
              + "slateblue=6A5ACD slategray=708090 slategrey=708090 snow=FFFAFA springgreen=00FF7F "
              + "steelblue=4682B4 tan=D2B48C teal=008080 thistle=D8BFD8 tomato=FF6347 "
              + "turquoise=40E0D0 violet=EE82EE wheat=F5DEB3 white=FFFFFF whitesmoke=F5F5F5 "
              + "yellow=FFFF00 yellowgreen=9ACD32");

  /**
   * Reads a value of CSS: a name, {@code #rgb}, {@code #rrggbb}, {@code rgb()} or {@code hsl()}.
   *
   * @return nothing for what is none of these or is half transparent
   */
  static Optional<CssColor> parse(String value) {
    String text = value.strip().toLowerCase(Locale.ROOT);
    int important = text.indexOf('!');
    if (important >= 0) {
      text = text.substring(0, important).strip();
    }
    if (text.startsWith("#")) {
      return hex(text.substring(1));
    }
    if (text.startsWith("rgb") || text.startsWith("hsl")) {
      return function(text);
    }
    Integer rgb = NAMES.get(text);
    return rgb == null ? Optional.empty() : Optional.of(ofRgb(rgb));
  }

  private static CssColor ofRgb(int rgb) {
    return new CssColor(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF);
  }

  private static Optional<CssColor> hex(String digits) {
    if (!digits.chars().allMatch(c -> Character.digit(c, 16) >= 0)) {
      return Optional.empty();
    }
    StringBuilder full = new StringBuilder();
    switch (digits.length()) {
      case 3, 4 -> digits.chars().forEach(c -> full.append((char) c).append((char) c));
      case 6, 8 -> full.append(digits);
      default -> {
        return Optional.empty();
      }
    }
    if (full.length() == 8 && Integer.parseInt(full.substring(6), 16) < 0xE0) {
      return Optional.empty();
    }
    return Optional.of(ofRgb(Integer.parseInt(full.substring(0, 6), 16)));
  }

  private static Optional<CssColor> function(String text) {
    int open = text.indexOf('(');
    if (open < 0 || !text.endsWith(")") || text.length() > 100) {
      return Optional.empty();
    }
    String[] parts =
        text.substring(open + 1, text.length() - 1)
            .replace('/', ' ')
            .replace(',', ' ')
            .strip()
            .split(" +", -1);
    if (parts.length < 3 || parts.length > 4) {
      return Optional.empty();
    }
    try {
      if (parts.length == 4 && number(parts[3], 1) < 0.88) {
        return Optional.empty();
      }
      if (text.startsWith("rgb")) {
        return Optional.of(
            new CssColor(
                channel(number(parts[0], 255)),
                channel(number(parts[1], 255)),
                channel(number(parts[2], 255))));
      }
      double hue = Double.parseDouble(parts[0].replace("deg", ""));
      return Optional.of(ofHsl(hue, number(parts[1], 1), number(parts[2], 1)));
    } catch (NumberFormatException e) {
      // Units and keywords that no diagram was seen to use: as good as no colour.
      return Optional.empty();
    }
  }

  /** A number, or a percentage of {@code whole}. */
  private static double number(String text, double whole) {
    return text.endsWith("%")
        ? Double.parseDouble(text.substring(0, text.length() - 1)) / 100 * whole
        : Double.parseDouble(text);
  }

  private static int channel(double value) {
    return (int) Math.round(Math.max(0, Math.min(255, value)));
  }

  private static CssColor ofHsl(double hue, double saturation, double lightness) {
    double chroma = saturation * Math.min(lightness, 1 - lightness);
    int[] rgb = new int[3];
    int[] shifts = {0, 8, 4};
    for (int i = 0; i < 3; i++) {
      double k = (((shifts[i] + hue / 30) % 12) + 12) % 12;
      double value = lightness - chroma * Math.max(-1, Math.min(Math.min(k - 3, 9 - k), 1));
      rgb[i] = channel(value * 255);
    }
    return new CssColor(rgb[0], rgb[1], rgb[2]);
  }

  /** In the form {@code #rrggbb}. */
  String toHex() {
    return String.format(Locale.ROOT, "#%02x%02x%02x", red, green, blue);
  }

  /** Relative luminance by WCAG 2: 0 for black to 1 for white. */
  double luminance() {
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  }

  private static double linear(int channel) {
    double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }

  /** Contrast ratio by WCAG 2, from 1 to 21. */
  double contrastWith(CssColor other) {
    double lighter = Math.max(luminance(), other.luminance());
    double darker = Math.min(luminance(), other.luminance());
    return (lighter + 0.05) / (darker + 0.05);
  }

  private static Map<String, Integer> names(String list) {
    Map<String, Integer> names = new HashMap<>();
    for (String entry : list.split(" ", -1)) {
      int equals = entry.indexOf('=');
      names.put(entry.substring(0, equals), Integer.parseInt(entry.substring(equals + 1), 16));
    }
    return Map.copyOf(names);
  }
}
