/**
 * Spanish. Reviewed by a native speaker: no.
 *
 * Register: «tú», as the help centers of Google, Shopify and Intercom have it; words that are the same on both sides of the
 * Atlantic. Buttons are in the infinitive.
 *
 * Doubts:
 * - «artículo» for entry; «fragmento» for snippet, where help desks say «respuesta predefinida».
 * - «soporte» (and not «asistencia») fits the heading «Antes de escribir a soporte».
 */
import { createCounter, createNumber, oneOther } from "../count.js";
import { formatDate } from "../date.js";
import type { EmailWords, PickerWords } from "../email-words.js";
import type { HelpWords } from "../help-words.js";
import type { PageWords } from "../page-words.js";
import type { FilterWords, ScriptWords, SearchWords } from "../script-words.js";
import type { Words } from "../words.js";

const number = /* @__PURE__ */ createNumber(".", 10_000);
const many = /* @__PURE__ */ createCounter(oneOther, number);

export const page: PageWords = {
  skip: "Ir al contenido",
  site: "Sitio",
  footer: "Sitio, al final de la página",
  breadcrumb: "Ruta de navegación",
  home: "Inicio",
  internal: "Interno",
  support: "Soporte",

  search: "Buscar",
  searchLabel: "¿Qué ves?",
  searchHint: "Palabras o un código de error",

  byArea: "Por área",
  bySymptom: "Por síntoma",
  findSymptom: "Encontrar tu síntoma",
  symptom: "Síntoma",
  mostLikelyCause: "Causa más probable",
  firstThing: "Qué comprobar primero",
  unknown: "—",
  moreCauses: (count) => many(count, { one: "# causa posible más", other: "# causas posibles más" }),

  guide: "Guía",
  allOf: (count, area) => `Los ${number(count)} artículos de ${area}`,
  entries: (count) => (count === 0 ? "Aún no hay artículos" : many(count, { one: "# artículo", other: "# artículos" })),
  entriesHeading: "Artículos",
  narrow: "Mostrar solo los artículos con",
  letters: "Por letra inicial",
  otherAreas: "Otras áreas",
  emptyArea: "Todavía no se ha escrito ningún artículo para esta área.",
  onThisPage: "En esta página",

  firstCheck: "Comprueba esto primero",
  causesHeading: "Causas posibles, de más a menos probable",
  solutionCount: (number, total) => `${number} de ${total}`,
  solution: (number) => `Solución ${number}`,
  appliesTo: "Se aplica a",
  everything: "Todo",
  anyVersion: (product) => `${product}, cualquier versión`,
  platform: "Plataforma",
  anyPlatform: "Cualquier plataforma",
  isFor: (texts) => `Esta página se aplica a ${texts}.`,
  youChose: "Tu elección",
  signatures: "También se encuentra por",
  codes: "Código de error",
  statuses: "Estado HTTP",
  messages: "Mensaje",
  related: "Artículos relacionados",
  toSupport: "Qué enviar y adónde escribir",
  moreIn: (area) => `Más en ${area}`,
  previous: "Anterior",
  next: "Siguiente",
  reviewed: "Última revisión:",
  date: (day) =>
    formatDate(
      day,
      "{d} de {m} de {y}",
      "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    ),

  page: "Página",
  searched: "Búsqueda realizada",
  tried: "Ya probado",
  stillStuck: "¿Sigue sin funcionar?",
  writeToSupport: "Escribir a soporte",
  editEntry: "Proponer un cambio en esta página",
  stepLink: (number) => `Enlace al paso ${number}`,

  notFound: "Esta página no está aquí",
  notFoundLead: "Puede que la dirección esté mal escrita o que la página se haya movido. Desde aquí puedes continuar.",
  moved: "Esta página se ha movido",
  movedTo: "Ahora está aquí:",
  split: "Esta página se ha dividido en varias",
  splitInto: "Elige la que corresponda:",
  retired: "Esta página se ha retirado",
  nearest: "Estas son las más parecidas:",

  checklist: "Incluye esto",
  contact: "Contacto",
};

export const script: ScriptWords = {
  paste: "Pegar el error completo",
  pasteBack: "Volver a una línea",
  pasteHint: "Un mensaje, un registro o una respuesta, entero. El texto no sale de este dispositivo.",
  searching: "Buscando…",
  notLoaded: "No se ha podido cargar la búsqueda.",
  retry: "Reintentar",
  toSymptoms: "Ir a la tabla de síntomas",
  filtered: (count, total, more) => {
    const fitting =
      count === 0
        ? `Ningún síntoma de esta tabla coincide: se muestran los ${number(total)}.`
        : `${many(count, { one: "Coincide # de % síntomas", other: "Coinciden # de % síntomas" }, number(total))}.`;
    if (more === 0) return fitting;
    return `${fitting} ${many(more, { one: "Hay # más", other: "Hay # más" })} en las páginas de las áreas.`;
  },
  shortcutOn: "Desactivar la tecla de búsqueda /",
  shortcutOff: "Activar la tecla de búsqueda /",
  searchedFor: "Lo que has buscado",
  copy: "Copiar",
  copied: "Copiado",
  notCopied: "No copiado",
};

const close = (count: number) => many(count, { one: "# artículo parecido", other: "# artículos parecidos" });

export const search: SearchWords = {
  found: (answers, closest) => {
    if (answers === 0) return closest === 0 ? "No se ha encontrado nada." : `Sin respuesta exacta. ${close(closest)}.`;
    return many(answers, { one: "# respuesta", other: "# respuestas" }) + (closest > 0 ? `, ${close(closest)}` : "");
  },
  outside: (found, count, chosen) =>
    `${found.replace(/\.$/, "")}. ${many(count, { one: "# artículo no se aplica a %", other: "# artículos no se aplican a %" }, chosen)}.`,
  showOutside: (count) => (count === 1 ? "Mostrarlo" : "Mostrarlos"),
  notFor: (chosen) => `No se aplican a ${chosen}`,
  appliesTo: "se aplica a",
  nothingHint: "Prueba con menos palabras, un código de error o un estado.",
  closest: "Artículos más parecidos",
  showAll: (count) => `Mostrar los ${number(count)}`,
  internal: "Interno",
  reasons: { code: "código de error", status: "estado", message: "mensaje", words: "en el artículo:" },
  synonym: (asked) => `has escrito «${asked}»:`,
  line: (number) => `línea ${number}`,
  comma: ", ",
  pasted: "En tu texto",
  skipped: (count) => many(count, { one: "# línea", other: "# líneas" }),
  areas: "Buscar por área",
  support: "Escribir a soporte",
  supportHint: "Lo que has escrito se adjunta.",
};

const doNotApply = (count: number, chosen: string) =>
  many(count, { one: "# artículo no se aplica a %", other: "# artículos no se aplican a %" }, chosen);

export const filter: FilterWords = {
  hidden: (count, chosen) => `${doNotApply(count, chosen)} y ${count === 1 ? "está oculto" : "están ocultos"}.`,
  listed: (count, chosen) => `${doNotApply(count, chosen)}.`,
  none: (count, chosen) =>
    count === 1
      ? `El único artículo de aquí no se aplica a ${chosen} y está oculto.`
      : `Nada de aquí se aplica a ${chosen}: los ${number(count)} artículos están ocultos.`,
  show: (count) => (count === 1 ? "Mostrarlo" : "Mostrarlos"),
  hide: (count) => (count === 1 ? "Ocultarlo" : "Ocultarlos"),
  ofCard: (count) => many(count, { one: "# oculto", other: "# ocultos" }),
  showAll: "Mostrar todo",
  yours: (chosen) => `Esta página se aplica a ${chosen}.`,
  everything: "Se muestra todo.",
};

export const email: EmailWords = {
  more: "Más información",
  firstCheck: "Comprueba esto primero",
  appliesTo: "Se aplica a",
  related: "Artículos relacionados",
  code: (number) => `Código ${number}`,
  codeBelow: (number) => `(código ${number} más abajo)`,
  pleaseSend: "Envíanos, por favor",
};

export const picker: PickerWords = {
  title: "Fragmentos",
  skip: "Ir a la búsqueda",
  brands: "Marcas",
  entries: "Artículos",
  search: "¿Qué ve el cliente?",
  searchHint: "Palabras, un código de error, un registro pegado",
  needsScript:
    "Esta página necesita JavaScript. La solución de cada artículo está también en un archivo junto a esta página.",
  reply: "Respuesta",
  keys: "Teclas",

  found: (count, closest) => {
    if (count === 0)
      return closest === 0
        ? "No se ha encontrado nada. Prueba con menos palabras."
        : `Sin respuesta exacta. ${close(closest)}.`;
    return many(count, { one: "# artículo", other: "# artículos" }) + (closest === 0 ? "" : `, ${close(closest)}`);
  },
  notSearched: "La búsqueda ha fallado. Se muestran todos los artículos.",
  closest: "Artículos más parecidos",
  reasons: { code: "código de error", status: "estado", message: "mensaje" },
  synonym: (asked) => `has escrito «${asked}»:`,
  internal: "Interno",
  notes: "Solo para agentes",
  page: "Abrir la página",
  notLoaded: "No se ha podido cargar este fragmento.",
  variants: "Variante",
  variant: {
    fix: { name: "Solución", about: "Causas, pasos y cómo verificarlo" },
    short: { name: "Breve", about: "Un párrafo y un enlace, para chats" },
    ask: { name: "Pregunta", about: "Lo que el cliente debe enviar" },
    full: { name: "Completo", about: "Todo para el cliente: síntoma, solución y lo que debe enviar" },
  },
  fields: "Rellena esto antes de copiar",
  copy: "Copiar",
  copySubject: "Copiar el asunto",
  add: "Añadir a la respuesta",
  rich: "Con formato",
  plain: "Texto sin formato",
  empty: "Aún no hay nada. Añade fragmentos para responder a varias preguntas en un solo mensaje.",
  up: (name) => `Subir: ${name}`,
  down: (name) => `Bajar: ${name}`,
  remove: (name) => `Quitar: ${name}`,
  copyReply: "Copiar la respuesta",

  copied: (name) => `Copiado: ${name}.`,
  copiedPlain: (name) => `Copiado solo como texto sin formato: ${name}.`,
  notCopied: "El navegador no ha permitido copiar. Selecciona el texto y cópialo a mano.",
  unfilled: (names) => `Falta por rellenar: ${names}. Vuelve a copiar para dejarlo a la vista.`,
  added: (name, count) =>
    `Añadido: ${name}. ${many(count, { one: "La respuesta tiene # fragmento.", other: "La respuesta tiene # fragmentos." })}`,
  removed: (name) => `Quitado: ${name}.`,
  moved: (name, place) => `${name} está ahora en la posición ${place}.`,
  cleared: "Se han vaciado los campos y la respuesta.",

  keyNames: {
    search: "Buscar",
    choose: "Recorrer los artículos",
    open: "Elegir e ir al primer campo",
    variant: "Siguiente variante",
    copy: "Copiar",
    add: "Añadir a la respuesta",
    copyReply: "Copiar la respuesta",
    newCustomer: "Nuevo cliente",
  },
};

export const help: HelpWords = {
  firstCheck: "Qué comprobar primero",
  prerequisites: "Antes de empezar",
  cause: "Causa",
  fix: "Solución",
  workaround: "Solución alternativa",
  verify: "Comprueba que funciona",
  escalate: "Si no ha servido",
  include: "Qué enviar",
  moreInformation: "Más información",
  related: "Artículos relacionados",
  others: "¿Es otra cosa?",
  page: "Abrir en el centro de ayuda",
  support: "Contactar con soporte",
  nothing: "No se ha encontrado ayuda para este problema.",
  unsure: "Quizá sirva uno de estos:",
  searchFor: "Buscar en la ayuda",
  search: "Buscar",
  copy: "Copiar",
  copied: "Copiado",
  notCopied: "No copiado",
  found: (title) => `Ayuda: ${title}`,
};

export const alerts: Words["alerts"] = {
  note: "Nota",
  tip: "Consejo",
  important: "Importante",
  warning: "Advertencia",
  caution: "Precaución",
};

export const versions: Words["versions"] = {
  between: (from, to) => `${from} a ${to}`,
  later: (from) => `${from} y posteriores`,
  earlier: (to) => `${to} y anteriores`,
};

export const signs: Words["signs"] = { colon: ": ", comma: ", ", semicolon: "; " };
