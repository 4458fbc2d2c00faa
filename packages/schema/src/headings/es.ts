import type { LanguageHeadings } from "./language.js";

export const es: LanguageHeadings = {
  articles: /^(?:EL|LA|LOS|LAS|UNA?|ESTE|ESTA) /,
  rows: {
    symptom: {
      heading: "Síntoma",
      also: {
        adobe: ["Problema"],
        microsoft: ["Síntomas"],
        common: [
          ...["Problemas", "Descripción del problema", "Incidencia", "Mensaje de error", "Mensajes de error"],
          ...["Significado", "Qué ocurre", "Qué sucede", "Descripción de la incidencia", "Error mostrado"],
        ],
      },
    },
    confirm: {
      heading: "Confirmar la causa",
      also: {
        common: [
          ...["Diagnóstico", "Confirmación de la causa", "Verificar la causa", "Verificación de la causa"],
          ...["Comprobar la causa", "Identificar la causa", "Identificación de la causa", "Cómo diagnosticar"],
        ],
      },
    },
    cause: {
      heading: "Causa",
      also: {
        common: [
          ...["Causas", "Causa posible", "Posible causa", "Posibles causas", "Causas posibles", "Causa raíz"],
          ...["Causa probable", "Causas probables", "Motivo", "Motivos", "Razón", "Razones", "Origen del problema"],
          ...["Por qué", "Por qué ocurre", "Causa del error", "Causa del problema", "Análisis de la causa raíz"],
        ],
      },
    },
    fix: {
      heading: "Solución",
      also: {
        dita: ["Procedimiento"],
        microsoft: ["Resolución"],
        common: [
          ...["Soluciones", "Posible solución", "Posibles soluciones", "Soluciones posibles", "Solución aplicada"],
          ...["Cómo solucionarlo", "Cómo resolverlo", "Cómo solucionar el problema", "Corrección", "Remedio"],
          ...["Pasos", "Pasos a seguir", "Pasos para resolver", "Pasos para solucionarlo", "Instrucciones"],
          ...["Resolver el problema", "Solucionar el problema", "Para resolver este problema", "Qué hacer"],
          ...["Acción correctiva", "Acciones correctivas", "Solución recomendada", "Reparación"],
        ],
      },
    },
    workaround: {
      heading: "Solución alternativa",
      also: {
        common: [
          ...["Soluciones alternativas", "Solución temporal", "Soluciones temporales", "Solución provisional"],
          ...["Alternativa temporal", "Medida provisional", "Solución de contorno"],
        ],
      },
    },
    verify: {
      heading: "Verificación",
      also: {
        common: [
          ...["Verificar", "Comprobar el resultado", "Verificar la solución", "Comprobar la solución", "Validación"],
          ...["Verificar el resultado", "Validar la solución", "Verificación de la solución"],
        ],
      },
    },
    escalate: {
      heading: "Escalado",
      also: { common: ["Escalamiento", "Escalar", "Cuándo escalar", "Si el problema persiste"] },
    },
    include: {
      heading: "Antes de escribir a soporte",
      also: {
        common: [
          ...[
            "Antes de contactar con soporte",
            "Antes de contactar a soporte",
            "Antes de ponerse en contacto con soporte",
          ],
          ...["Información para soporte", "Qué enviar a soporte", "Datos para soporte"],
        ],
      },
    },
    why: { heading: "Por qué usar esta guía", also: { common: ["A quién va dirigido", "Cuándo usar esta guía"] } },
    benefits: { heading: "Ventajas", also: { common: ["Beneficios", "Beneficio", "Ventaja"] } },
    prerequisites: {
      heading: "Requisitos previos",
      also: {
        dita: ["Antes de empezar"],
        common: ["Requisitos", "Prerrequisitos", "Antes de comenzar", "Preparación", "Condiciones previas"],
      },
    },
    moreInformation: {
      heading: "Más información",
      also: {
        microsoft: ["Información adicional", "Comentarios"],
        common: ["Información complementaria", "Otra información", "Notas", "Notas adicionales", "Observaciones"],
      },
    },
    internalNotes: {
      heading: "Notas internas",
      also: {
        common: [
          "Nota interna",
          "Comentario interno",
          "Comentarios internos",
          "Información interna",
          "Solo para uso interno",
          "Uso interno",
          "No compartir con clientes",
        ],
      },
    },
  },
  withinSections: [
    ...["Pasos", "Procedimiento", "Instrucciones", "Mensaje de error", "Mensajes de error", "Por qué", "Qué hacer"],
    ...["Notas", "Observaciones", "Comentarios", "Preparación", "Requisitos", "Validación", "Verificar", "Significado"],
    ...["Qué ocurre", "Qué sucede", "Pasos a seguir"],
  ],
  fixOrWorkaround: ["Mitigación", "Medidas de mitigación"],
  numberedFix: ["Método", "Opción"],
  ofLinks: [
    ...["Lectura relacionada", "Lecturas relacionadas", "Artículos relacionados", "Véase también", "Ver también"],
    ...[
      "Referencias",
      "Enlaces",
      "Enlaces relacionados",
      "Información relacionada",
      "Recursos",
      "Recursos adicionales",
    ],
  ],
  either: {
    "Solución de problemas": ["confirm", "fix"],
    Comprobación: ["confirm", "verify"],
    Confirmación: ["confirm", "verify"],
    Nota: ["moreInformation", "internalNotes"],
    Detalles: ["symptom", "moreInformation"],
  },
};
