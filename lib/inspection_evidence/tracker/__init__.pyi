from .applying import apply_changes as apply_changes
from .changes import (
    Change as Change,
)
from .changes import (
    add_action as add_action,
)
from .changes import (
    add_evidence as add_evidence,
)
from .changes import (
    agree_status as agree_status,
)
from .changes import (
    change_action as change_action,
)
from .changes import (
    link_action as link_action,
)
from .changes import (
    note_action as note_action,
)
from .changes import (
    note_item as note_item,
)
from .changes import (
    override_rag as override_rag,
)
from .changes import (
    revise_date as revise_date,
)
from .changes import (
    set_response as set_response,
)
from .changes import (
    undo as undo,
)
from .changes import (
    unlink_action as unlink_action,
)
from .changes import (
    withdraw_evidence as withdraw_evidence,
)
from .existing import (
    ExistingImport as ExistingImport,
)
from .existing import (
    TrackerMapping as TrackerMapping,
)
from .existing import (
    import_existing as import_existing,
)
from .existing import (
    load_mapping as load_mapping,
)
from .existing import (
    mapping_file as mapping_file,
)
from .existing import (
    read_settled as read_settled,
)
from .existing import (
    write_unsettled as write_unsettled,
)
from .export import export_all as export_all
from .export import import_export as import_export
from .folding import Settlements as Settlements
from .folding import fold as fold
from .history import HistoryLine as HistoryLine
from .history import history_of as history_of
from .incoming import (
    Conflict as Conflict,
)
from .incoming import (
    Import as Import,
)
from .incoming import (
    Proposal as Proposal,
)
from .incoming import (
    Refusal as Refusal,
)
from .incoming import (
    apply_import as apply_import,
)
from .opening import end_of as end_of
from .opening import tracker_of as tracker_of
from .personal_data import PersonalData as PersonalData
from .personal_data import personal_data_of as personal_data_of
from .planning import Planner as Planner
from .planning import TrackerError as TrackerError
from .questions import (
    Answerer as Answerer,
)
from .questions import (
    Completed as Completed,
)
from .questions import (
    Completions as Completions,
)
from .questions import (
    Counts as Counts,
)
from .questions import (
    Due as Due,
)
from .questions import (
    Moved as Moved,
)
from .questions import (
    Register as Register,
)
from .questions import (
    Row as Row,
)
from .questions import (
    answered_by as answered_by,
)
from .questions import (
    asked_dates as asked_dates,
)
from .questions import (
    completed_since as completed_since,
)
from .questions import (
    completions_of as completions_of,
)
from .questions import (
    counts_by_rag as counts_by_rag,
)
from .questions import (
    counts_of as counts_of,
)
from .questions import (
    due_soon_actions as due_soon_actions,
)
from .questions import (
    entered_late as entered_late,
)
from .questions import (
    evidenced_by_kpi as evidenced_by_kpi,
)
from .questions import (
    likely_misses as likely_misses,
)
from .questions import (
    moved_since as moved_since,
)
from .questions import (
    open_rows as open_rows,
)
from .questions import (
    overdue_actions as overdue_actions,
)
from .questions import (
    overdue_without_request as overdue_without_request,
)
from .questions import (
    register_of as register_of,
)
from .questions import (
    retired_rows as retired_rows,
)
from .questions import (
    unanswered_rows as unanswered_rows,
)
from .rating import Miss as Miss
from .rating import Rag as Rag
from .rating import likely_to_miss as likely_to_miss
from .rating import rag_of as rag_of
from .response_dates import ResponseDate as ResponseDate
from .response_dates import response_dates as response_dates
from .rules import Labels as Labels
from .rules import TrackerRules as TrackerRules
from .rules import load_rules as load_rules
from .slips import Slip as Slip
from .slips import slips_of as slips_of
from .state import (
    Agreement as Agreement,
)
from .state import (
    DateRevision as DateRevision,
)
from .state import (
    EvidenceEntry as EvidenceEntry,
)
from .state import (
    Note as Note,
)
from .state import (
    Origin as Origin,
)
from .state import (
    Override as Override,
)
from .state import (
    TrackedAction as TrackedAction,
)
from .state import (
    TrackedItem as TrackedItem,
)
from .state import (
    Tracker as Tracker,
)
from .state import (
    Value as Value,
)
from .vocabulary import (
    KINDS as KINDS,
)
from .vocabulary import (
    AgreedStatus as AgreedStatus,
)
from .vocabulary import (
    DeclaredStatus as DeclaredStatus,
)
from .vocabulary import (
    EventKind as EventKind,
)
from .vocabulary import (
    EvidenceKind as EvidenceKind,
)
from .vocabulary import (
    RagColour as RagColour,
)
from .vocabulary import (
    Response as Response,
)
from .warnings import warnings_of as warnings_of
from .workbook import read_workbook as read_workbook
from .workbook import write_workbook as write_workbook
