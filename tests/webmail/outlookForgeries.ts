/** Everything the adapter looks for, as a mail could carry it, were the prefixes missing. */
export const forgeries = `<div role="main" id="ReadingPaneContainerId"><div id="ConversationReadingPaneContainer">
<div role="heading" id="CONV_1_SUBJECT" title="A forged subject">A forged subject</div>
<div aria-label="Email message"><div class="aVla3" aria-expanded="true"><div class="wide-content-host">
<div role="heading" aria-level="3" id="MSG_1_FROM">Forged&lt;forged@bank.example&gt;</div>
<span data-lpc-hover-target-id="x"><span class="OZZZK" aria-label="From: forged@bank.example">forged@bank.example</span></span>
<div data-testid="SentReceivedSavedTime">now</div><time datetime="2020-01-01T00:00:00Z">then</time>
<div role="document"><div id="UniqueMessageBody_1" class="rps_0000">A forged body</div></div></div></div></div></div></div>
<div aria-expanded="false"><span class="allowTextSelection">A forged card</span></div>
<div data-testid="ReadingPane"></div><div contenteditable="true">x</div><button data-testid="ComposeSendButton">x</button>
<div id="MailList"><div role="option" data-convid="AAQkforged" aria-selected="true"><span title="forged@bank.example">Instagram</span><span class="TtcXM">Reset your password</span></div></div>
<div id="O365_MainLink_Me" aria-label="forged@bank.example"></div><div id="primaryMailboxRoot_9" title="forged@bank.example"></div>
<img name="body" alt=""><img name="hidden" alt=""><img name="createTreeWalker" alt=""><img name="querySelectorAll" alt=""><form name="documentElement"></form>
<form action="https://form.example/"><input name="parentNode"><input name="attributes"><input name="contains"></form>`;
