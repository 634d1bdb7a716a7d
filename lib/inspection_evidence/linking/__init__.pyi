from .asked import Asked as Asked
from .confirmation import (
    Choice as Choice,
)
from .confirmation import (
    LinkError as LinkError,
)
from .confirmation import (
    choose as choose,
)
from .confirmation import (
    decide as decide,
)
from .confirmation import (
    decisions_of as decisions_of,
)
from .decisions import (
    Act as Act,
)
from .decisions import (
    Decision as Decision,
)
from .decisions import (
    Decisions as Decisions,
)
from .decisions import (
    LinkKey as LinkKey,
)
from .decisions import (
    LinkKind as LinkKind,
)
from .decisions import (
    fold_decisions as fold_decisions,
)
from .figures_to_supply import FigureToSupply as FigureToSupply
from .figures_to_supply import figures_to_supply as figures_to_supply
from .kpi_links import SuggestedKpi as SuggestedKpi
from .kpi_links import Suggestion as Suggestion
from .kpi_links import suggest as suggest
from .linkable import Linkable as Linkable
from .linkable import passage_key as passage_key
from .links import Link as Link
from .links import Links as Links
from .links import State as State
from .links import borough_links as borough_links
from .links_export import decided_words as decided_words
from .links_export import write_links as write_links
from .links_import import read_choices as read_choices
from .measurable import could_be_measured as could_be_measured
from .progress import Paper as Paper
from .progress import Progress as Progress
from .progress import paper_of as paper_of
from .progress import progress_on as progress_on
from .recommendation_files import authorities_of as authorities_of
from .recommendation_files import recommendations_of as recommendations_of
from .repeats import Repeat as Repeat
from .repeats import Told as Told
from .repeats import find_repeats as find_repeats
from .theme_lines import ThemeLine as ThemeLine
from .theme_lines import theme_lines as theme_lines
from .themes import theme_of as theme_of
