import type { LanguageHeadings } from "./language.js";

export const pt: LanguageHeadings = {
  articles: /^(?:OS?|AS?|UMA?|ESTE|ESTA) /,
  rows: {
    symptom: {
      heading: "Sintoma",
      also: {
        adobe: ["Problema"],
        microsoft: ["Sintomas"],
        common: [
          ...["Problemas", "Descrição do problema", "Mensagem de erro", "Mensagens de erro", "Significado"],
          ...["O que acontece", "Ocorrência", "Erro exibido", "Incidente"],
        ],
      },
    },
    confirm: {
      heading: "Confirmar a causa",
      also: {
        common: [
          ...[
            "Diagnóstico",
            "Confirmação da causa",
            "Verificar a causa",
            "Verificação da causa",
            "Identificar a causa",
          ],
          ...["Identificação da causa", "Como diagnosticar"],
        ],
      },
    },
    cause: {
      heading: "Causa",
      also: {
        common: [
          ...["Causas", "Causa possível", "Possível causa", "Possíveis causas", "Causas possíveis", "Causa raiz"],
          ...["Causa provável", "Causas prováveis", "Motivo", "Motivos", "Razão", "Razões", "Origem do problema"],
          ...["Por que", "Por que isso acontece", "Causa do problema", "Causa do erro"],
        ],
      },
    },
    fix: {
      heading: "Solução",
      also: {
        dita: ["Procedimento"],
        microsoft: ["Resolução"],
        common: [
          ...["Soluções", "Possível solução", "Possíveis soluções", "Soluções possíveis", "Como resolver", "Correção"],
          ...["Como corrigir", "Passos", "Etapas", "Passos para resolver", "Etapas para resolver", "Instruções"],
          ...["Resolver o problema", "Corrigir o problema", "Para resolver este problema", "O que fazer", "Remédio"],
          ...["Ação corretiva", "Ações corretivas", "Solução recomendada", "Passo a passo"],
        ],
      },
    },
    workaround: {
      heading: "Solução alternativa",
      also: {
        common: [
          ...["Soluções alternativas", "Solução de contorno", "Contorno", "Solução temporária", "Solução provisória"],
          ...["Alternativa temporária", "Medida provisória"],
        ],
      },
    },
    verify: {
      heading: "Verificação",
      also: {
        common: [
          ...["Verificar", "Verificar o resultado", "Verificar a solução", "Validação", "Validar a solução"],
          ...["Confirmar a solução", "Verificação da solução", "Verificação do resultado"],
        ],
      },
    },
    escalate: {
      heading: "Escalonamento",
      also: { common: ["Escalar", "Escalação", "Escalada", "Quando escalar", "Se o problema persistir"] },
    },
    include: {
      heading: "Antes de escrever para o suporte",
      also: {
        common: [
          ...[
            "Antes de contatar o suporte",
            "Antes de contactar o suporte",
            "Antes de entrar em contato com o suporte",
          ],
          ...["Informações para o suporte", "O que enviar ao suporte", "Dados para o suporte"],
        ],
      },
    },
    why: { heading: "Por que usar este guia", also: { common: ["Público-alvo", "Quando usar este guia"] } },
    benefits: { heading: "Benefícios", also: { common: ["Benefício", "Vantagens", "Vantagem"] } },
    prerequisites: {
      heading: "Pré-requisitos",
      also: {
        dita: ["Antes de começar", "Antes de iniciar"],
        common: ["Prerrequisitos", "Pré requisitos", "Requisitos", "Preparação", "Condições prévias"],
      },
    },
    moreInformation: {
      heading: "Mais informações",
      also: {
        microsoft: ["Informações adicionais", "Comentários"],
        common: ["Informações complementares", "Outras informações", "Notas", "Notas adicionais", "Observações"],
      },
    },
    internalNotes: {
      heading: "Notas internas",
      also: {
        common: [
          "Nota interna",
          "Comentário interno",
          "Comentários internos",
          "Informação interna",
          "Informações internas",
          "Somente para uso interno",
          "Apenas para uso interno",
          "Uso interno",
          "Não compartilhar com clientes",
        ],
      },
    },
  },
  withinSections: [
    ...["Passos", "Etapas", "Procedimento", "Instruções", "Mensagem de erro", "Mensagens de erro", "Por que"],
    ...[
      "O que fazer",
      "O que acontece",
      "Notas",
      "Observações",
      "Comentários",
      "Preparação",
      "Requisitos",
      "Validação",
    ],
    ...["Verificar", "Passo a passo", "Significado"],
  ],
  fixOrWorkaround: ["Mitigação", "Medidas de mitigação"],
  numberedFix: ["Método", "Opção"],
  ofLinks: [
    ...["Leitura relacionada", "Leituras relacionadas", "Artigos relacionados", "Veja também", "Ver também"],
    ...["Referências", "Links", "Links úteis", "Informações relacionadas", "Recursos", "Recursos adicionais"],
  ],
  either: {
    "Solução de problemas": ["confirm", "fix"],
    Confirmação: ["confirm", "verify"],
    Nota: ["moreInformation", "internalNotes"],
    Detalhes: ["symptom", "moreInformation"],
  },
};
