// Web Chat's style options. Each pair of text and ground has a contrast of at least 4.5 : 1.
const ink = '#22302c';
const quiet = '#5b6763';
const green = '#17594a';
const paper = '#fbf7f1';
const white = '#ffffff';
const line = '#e3d9cb';
const sand = '#f3ebdf';

export const styleOptions = {
  accent: green,
  subtle: quiet,
  backgroundColor: paper,
  primaryFont: 'var(--font)',
  fontSizeSmall: '85%',
  paddingRegular: 12,

  bubbleBackground: white,
  bubbleBorderColor: line,
  bubbleBorderRadius: 16,
  bubbleTextColor: ink,
  bubbleFromUserBackground: green,
  bubbleFromUserBorderColor: green,
  bubbleFromUserBorderRadius: 16,
  bubbleFromUserTextColor: white,
  bubbleMaxWidth: 560,
  bubbleMinWidth: 0,
  messageActivityWordBreak: 'break-word',

  hideUploadButton: true,
  sendBoxBackground: white,
  sendBoxBorderTop: `solid 1px ${line}`,
  sendBoxButtonColor: green,
  sendBoxButtonColorOnDisabled: quiet,
  sendBoxButtonShadeColorOnHover: sand,
  sendBoxButtonShadeColorOnActive: line,
  sendBoxButtonKeyboardFocusIndicatorBorderColor: green,
  sendBoxButtonKeyboardFocusIndicatorBorderWidth: 2,
  sendBoxHeight: 56,
  sendBoxMaxHeight: 160,
  sendBoxTextColor: ink,
  sendBoxPlaceholderColor: quiet,
  sendBoxTextWrap: true,
  // Our connection sends again by itself, so "failed" would be untrue before Web Chat gives up.
  sendTimeout: 300_000,

  suggestedActionLayout: 'stacked',
  suggestedActionsStackedHeight: 'auto',
  suggestedActionsStackedLayoutButtonTextWrap: true,
  suggestedActionsStackedLayoutButtonMaxHeight: 'none',
  suggestedActionHeight: 48,
  suggestedActionBorderRadius: 14,
  suggestedActionBorderWidth: 2,
  suggestedActionBorderColor: green,
  suggestedActionTextColor: green,
  suggestedActionBackgroundColor: white,
  suggestedActionBackgroundColorOnHover: sand,
  suggestedActionBackgroundColorOnActive: line,
  suggestedActionKeyboardFocusIndicatorBorderColor: green,
  suggestedActionKeyboardFocusIndicatorBorderStyle: 'solid',
  suggestedActionKeyboardFocusIndicatorBorderRadius: 10,
  suggestedActionKeyboardFocusIndicatorBorderWidth: 2,
  suggestedActionsVisualKeyboardIndicatorWidth: 0,

  hideToaster: true,
  markdownRenderHTML: false,
  slowConnectionAfter: 60_000,
  transcriptTerminatorBackgroundColor: quiet,
  transcriptTerminatorFontSize: '80%',
  transcriptActivityVisualKeyboardIndicatorColor: green,
  transcriptVisualKeyboardIndicatorColor: green,
};
