/** How a language sends readers to a step of a list. */
export interface StepWords {
  /** A verb and the word for a step, up to the number, as the source of a pattern. */
  readonly lead: string;
  /** What stands between two numbers of a range or a row. */
  readonly and: string;
  /** What begins a phrase that names another list: "of the guide", "in that article". */
  readonly elsewhere: string;
}

/** The languages of which it is certain. */
export const stepWords: readonly StepWords[] = [
  {
    lead: "(?:skip(?: ahead| forward)?|go|jump|move|proceed|continue|return|start(?: again| over)?|begin(?: again)?|resume|advance)(?: straight| right| directly)?(?: on| back)? (?:to|with|at|from) steps?|(?:repeat|redo|retry|perform|complete|follow|do|see|undo|skip|omit) (?:all )?(?:of )?steps?|back (?:to|at) steps?|(?:as|described|shown|explained) in steps?|(?:from|until|before|after) steps?",
    and: "to|through|until|and|or",
    elsewhere: "of|in|on|from|under|at|below",
  },
  {
    lead: "(?:(?:weiter|zurück|fahren sie|fahre|gehen sie|gehe|springen sie|springe|beginnen sie|beginne|fortfahren)(?: (?:fort|weiter|zurück|wieder))? (?:zu|mit|bei|ab|zum)|wiederholen sie(?: die)?|wiederhole(?: die)?|überspringen sie(?: die)?|siehe|wie in|(?:ab|nach|vor|bis)) schritt(?:e|en|s)?",
    and: "bis|und|oder",
    elsewhere: "der|des|in|im|aus|von|vom|auf",
  },
  {
    lead: "(?:(?:vuelv[ae]|volver|regres[ae]|pas[ae]|vay?a|ve|salte|salta|contin[uú][ae]|siga|sigue|comience|empiece)(?: directamente)? (?:al?|con|desde|en)(?: el| los)?|(?:repita|repite|omita|omite|realice|siga|sigue|vea|véase)(?: el| los)?|como en el|desde el|hasta el) pasos?",
    and: "al?|hasta(?: el)?|y|o",
    elsewhere: "del?|en",
  },
  {
    lead: "(?:(?:passez|passer|revenez|retournez|allez|continuez|reprenez|recommencez|poursuivez)(?: directement)? (?:à|avec|depuis|dès)(?: l['’]| les?)?|(?:répétez|refaites|suivez|effectuez|ignorez|sautez|voir|voyez|reprenez)(?: l['’]| les)?|à partir de l['’]|depuis l['’]|jusqu['’]à l['’]) ?étapes?",
    and: "à|et|ou",
    elsewhere: "de|du|des|dans|sur",
  },
];
