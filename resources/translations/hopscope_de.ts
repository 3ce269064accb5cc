<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>BetaConventionTexts</name>
    <message>
        <source>Here</source>
        <translation>Hier</translation>
    </message>
    <message>
        <source>With the dot product the weights are a separation of β Ξᵀx; so it is meant below.</source>
        <translation>Beim Skalarprodukt sind die Gewichte eine Trennfunktion von β Ξᵀx; so ist es auch unten gemeint.</translation>
    </message>
    <message>
        <source>Hopfield layers, CLOOB</source>
        <translation>Hopfield-Schichten, CLOOB</translation>
    </message>
    <message>
        <source>The same number. Without one they take 1/√d, which is %1 for %2 neurons.</source>
        <translation>Dieselbe Zahl. Ohne Angabe nehmen sie 1/√d, bei %2 Neuronen also %1.</translation>
    </message>
    <message>
        <source>Scores divided by the neurons</source>
        <translation>Werte durch die Zahl der Neuronen geteilt</translation>
    </message>
    <message>
        <source>Where the score is Ξᵀx / d, their β is d times the one here.</source>
        <translation>Wo der Wert Ξᵀx / d ist, ist deren β das d-Fache des hiesigen.</translation>
    </message>
    <message>
        <source>For memories of equal norm, where their β counts twice here.</source>
        <translation>Für Erinnerungen gleicher Norm; deren β zählt hier doppelt.</translation>
    </message>
</context>
<context>
    <name>Compare</name>
    <message>
        <source>Lanes</source>
        <translation>Spuren</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>&amp;Vergleichen</translation>
    </message>
    <message>
        <source>&amp;Add model</source>
        <translation>Modell &amp;hinzufügen</translation>
    </message>
    <message>
        <source>Choose a model to add…</source>
        <translation>Ein Modell zum Hinzufügen wählen …</translation>
    </message>
    <message>
        <source>Add model</source>
        <translation>Modell hinzufügen</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
</context>
<context>
    <name>ContactSheet</name>
    <message>
        <source>query</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>overlap %1</source>
        <translation>Überlappung %1</translation>
    </message>
</context>
<context>
    <name>DataFiles</name>
    <message>
        <source>All data (%1)</source>
        <translation>Alle Daten (%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Sessions and data (*.hopf %1)</source>
        <translation>Sitzungen und Daten (*.hopf %1)</translation>
    </message>
    <message>
        <source>Hopscope sessions (*.hopf)</source>
        <translation>Hopscope-Sitzungen (*.hopf)</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open data</source>
        <translation>Daten öffnen</translation>
    </message>
    <message>
        <source>Open a folder of pictures</source>
        <translation>Einen Ordner mit Bildern öffnen</translation>
    </message>
    <message>
        <source>Only %1 is loaded, the first of %2. Drop a folder to store all its pictures.</source>
        <translation>Nur %1 wird geladen, die erste von %2 Dateien. Einen Ordner ablegen, um alle seine Bilder zu speichern.</translation>
    </message>
</context>
<context>
    <name>Docks</name>
    <message>
        <source>Corruption</source>
        <translation>Störung</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Memories</source>
        <translation>Erinnerungen</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitleiste</translation>
    </message>
</context>
<context>
    <name>Engine</name>
    <message>
        <source>Dense (softmax)</source>
        <translation>Dicht (Softmax)</translation>
    </message>
    <message>
        <source>Dense</source>
        <translation>Dicht</translation>
    </message>
    <message>
        <source>The modern continuous Hopfield network: every memory takes part with a softmax weight. Low β gives the mean of all memories, middle β blends of a few (metastable states), high β single memories; a fixed point lies near a stored pattern, as a rule not exactly on it.</source>
        <translation>Das moderne kontinuierliche Hopfield-Netz: Jede Erinnerung wirkt mit einem Softmax-Gewicht mit. Kleines β ergibt das Mittel aller Erinnerungen, mittleres β Mischungen aus wenigen (metastabile Zustände), großes β einzelne Erinnerungen; ein Fixpunkt liegt nahe einem gespeicherten Muster, in der Regel nicht genau darauf.</translation>
    </message>
    <message>
        <source>inverse temperature</source>
        <translation>inverse Temperatur</translation>
    </message>
    <message>
        <source>Weights = sep(β · similarity), with nothing else scaled: no division by √d. Low β blends many memories, high β picks one.</source>
        <translation>Gewichte = sep(β · Ähnlichkeit), sonst ist nichts skaliert: keine Division durch √d. Kleines β mischt viele Erinnerungen, großes β wählt eine.</translation>
    </message>
    <message>
        <source>a number above %1 and at most %2</source>
        <translation>eine Zahl über %1 und höchstens %2</translation>
    </message>
    <message>
        <source>Similarity</source>
        <translation>Ähnlichkeit</translation>
    </message>
    <message>
        <source>How a state is compared with a stored pattern. An energy exists for the dot product only.</source>
        <translation>Wie ein Zustand mit einem gespeicherten Muster verglichen wird. Eine Energie gibt es nur für das Skalarprodukt.</translation>
    </message>
    <message>
        <source>Dot product</source>
        <translation>Skalarprodukt</translation>
    </message>
    <message>
        <source>dot product</source>
        <translation>Skalarprodukt</translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation>Kosinus</translation>
    </message>
    <message>
        <source>cosine</source>
        <translation>Kosinus</translation>
    </message>
    <message>
        <source>Euclidean, −½‖x − ξ‖²</source>
        <translation>Euklidisch, −½‖x − ξ‖²</translation>
    </message>
    <message>
        <source>euclidean, −½‖x − ξ‖²</source>
        <translation>euklidisch, −½‖x − ξ‖²</translation>
    </message>
    <message>
        <source>Manhattan, −‖x − ξ‖₁</source>
        <translation>Manhattan, −‖x − ξ‖₁</translation>
    </message>
    <message>
        <source>manhattan, −‖x − ξ‖₁</source>
        <translation>Manhattan, −‖x − ξ‖₁</translation>
    </message>
    <message>
        <source>Sparse (sparsemax)</source>
        <translation>Dünn besetzt (Sparsemax)</translation>
    </message>
    <message>
        <source>Sparsemax</source>
        <translation>Sparsemax</translation>
    </message>
    <message>
        <source>The sparse modern Hopfield network: the scores are projected onto the simplex, so memories far from the query get a weight of exactly 0. A memory is a fixed point exactly, in one step, once its score leads all others by 1/β.</source>
        <translation>Das dünn besetzte moderne Hopfield-Netz: Die Werte werden auf den Simplex projiziert, so dass Erinnerungen fern der Anfrage genau das Gewicht 0 bekommen. Eine Erinnerung ist genau dann Fixpunkt, und zwar in einem Schritt, wenn ihr Wert alle anderen um 1/β übertrifft.</translation>
    </message>
    <message>
        <source>Generalised sparse (α-entmax)</source>
        <translation>Verallgemeinert dünn besetzt (α-Entmax)</translation>
    </message>
    <message>
        <source>α-Entmax</source>
        <translation>α-Entmax</translation>
    </message>
    <message>
        <source>The family between the dense and the sparse network: α turns softmax (α = 1, all memories take part) continuously into sparsemax (α = 2) and beyond, and with it the number of memories with any weight. For every α above 1 a memory is a fixed point exactly once its score leads all others by 1/(α − 1), in units of 1/β.</source>
        <translation>Die Familie zwischen dem dichten und dem dünn besetzten Netz: α führt stetig von Softmax (α = 1, alle Erinnerungen wirken mit) zu Sparsemax (α = 2) und darüber hinaus, und damit die Zahl der Erinnerungen mit Gewicht. Für jedes α über 1 ist eine Erinnerung genau dann Fixpunkt, wenn ihr Wert alle anderen um 1/(α − 1) übertrifft, in Einheiten von 1/β.</translation>
    </message>
    <message>
        <source>sparsity</source>
        <translation>Dünnheit</translation>
    </message>
    <message>
        <source>1 is softmax, where every memory has weight; 2 is sparsemax; the larger, the fewer memories keep any weight.</source>
        <translation>1 ist Softmax, wo jede Erinnerung Gewicht hat; 2 ist Sparsemax; je größer, desto weniger Erinnerungen behalten Gewicht.</translation>
    </message>
    <message>
        <source>a number from %1 to %2</source>
        <translation>eine Zahl von %1 bis %2</translation>
    </message>
    <message>
        <source>Norm-regularised (γ-normmax)</source>
        <translation>Normregularisiert (γ-Normmax)</translation>
    </message>
    <message>
        <source>γ-Normmax</source>
        <translation>γ-Normmax</translation>
    </message>
    <message>
        <source>A sparse network whose weights within the support are flatter the larger γ is: it averages the memories close to the query nearly equally and drops the others, which suits metastable states that stand for a whole group of memories. For every γ a memory is a fixed point exactly once its score leads all others by 1/β.</source>
        <translation>Ein dünn besetztes Netz, dessen Gewichte im Träger umso flacher sind, je größer γ ist: Es mittelt die Erinnerungen nahe der Anfrage fast gleichmäßig und lässt die übrigen fallen; das passt zu metastabilen Zuständen, die für eine ganze Gruppe von Erinnerungen stehen. Für jedes γ ist eine Erinnerung genau dann Fixpunkt, wenn ihr Wert alle anderen um 1/β übertrifft.</translation>
    </message>
    <message>
        <source>order of the norm</source>
        <translation>Ordnung der Norm</translation>
    </message>
    <message>
        <source>Towards 1 the best memory alone; the larger, the more equal the weights of the memories that are in the support.</source>
        <translation>Gegen 1 die beste Erinnerung allein; je größer, desto gleichmäßiger die Gewichte der Erinnerungen im Träger.</translation>
    </message>
    <message>
        <source>Winner take all (nearest memory)</source>
        <translation>Der Nächste gewinnt (nächste Erinnerung)</translation>
    </message>
    <message>
        <source>Winner take all</source>
        <translation>Der Nächste gewinnt</translation>
    </message>
    <message>
        <source>The most similar memory, whole and alone: what every separation function becomes as β grows without bound. No blends, no metastable states and nothing to tune besides the similarity, which makes it the yardstick for the other models; with the Euclidean similarity it is nearest-neighbour search. Of equally similar memories the first wins.</source>
        <translation>Die ähnlichste Erinnerung, ganz und allein: was aus jeder Trennfunktion wird, wenn β unbegrenzt wächst. Keine Mischungen, keine metastabilen Zustände und nichts einzustellen außer der Ähnlichkeit; das macht es zum Maßstab für die anderen Modelle. Mit der euklidischen Ähnlichkeit ist es die Suche nach dem nächsten Nachbarn. Von gleich ähnlichen Erinnerungen gewinnt die erste.</translation>
    </message>
    <message>
        <source>Top-K</source>
        <translation>Top-K</translation>
    </message>
    <message>
        <source>Softmax over the K memories most similar to the state; all others have a weight of exactly 0. Which K these are may change from step to step, and the energy still never rises. K = 1 is winner take all and K = M the dense network. Finding the K best takes all similarities, so it cuts the noise of the many distant memories rather than the work.</source>
        <translation>Softmax über die K Erinnerungen, die dem Zustand am ähnlichsten sind; alle anderen haben genau das Gewicht 0. Welche K das sind, kann sich von Schritt zu Schritt ändern, und doch steigt die Energie nie. K = 1 ist „Der Nächste gewinnt“, K = M das dichte Netz. Die K besten zu finden braucht alle Ähnlichkeiten; gespart wird also das Rauschen der vielen fernen Erinnerungen, nicht die Arbeit.</translation>
    </message>
    <message>
        <source>Number of memories</source>
        <translation>Zahl der Erinnerungen</translation>
    </message>
    <message>
        <source>Whether k or share says how many memories take part.</source>
        <translation>Ob K oder der Anteil sagt, wie viele Erinnerungen mitwirken.</translation>
    </message>
    <message>
        <source>K memories</source>
        <translation>K Erinnerungen</translation>
    </message>
    <message>
        <source>A share of the memories</source>
        <translation>Ein Anteil der Erinnerungen</translation>
    </message>
    <message>
        <source>memories that take part</source>
        <translation>mitwirkende Erinnerungen</translation>
    </message>
    <message>
        <source>Exactly so many, or all when there are fewer; the first of equally similar ones.</source>
        <translation>Genau so viele, oder alle, wenn es weniger sind; von gleich ähnlichen die ersten.</translation>
    </message>
    <message>
        <source>a whole number from %1 to %2</source>
        <translation>eine ganze Zahl von %1 bis %2</translation>
    </message>
    <message>
        <source>share that takes part</source>
        <translation>mitwirkender Anteil</translation>
    </message>
    <message>
        <source>K = share · M, rounded, at least one memory; 100 % is the dense model.</source>
        <translation>K = Anteil · M, gerundet, mindestens eine Erinnerung; 100 % ist das dichte Modell.</translation>
    </message>
    <message>
        <source>Rectified Lagrangian</source>
        <translation>Gleichgerichtete Lagrange-Funktion</translation>
    </message>
    <message>
        <source>Rectified</source>
        <translation>Gleichgerichtet</translation>
    </message>
    <message>
        <source>The dense model with an attractor at the origin for what the memory does not know: unless log Σ exp(β Ξᵀx) exceeds log c the gate is shut and the state falls to 0 in one step. The set where it is shut is convex and contains the origin when c &gt; M. Known inputs are retrieved as by the dense model. Formulas reconstructed from the authors' published program.</source>
        <translation>Das dichte Modell mit einem Attraktor im Ursprung für das, was das Gedächtnis nicht kennt: Solange log Σ exp(β Ξᵀx) nicht über log c liegt, ist das Tor geschlossen, und der Zustand fällt in einem Schritt auf 0. Die Menge, auf der es geschlossen ist, ist konvex und enthält den Ursprung, wenn c &gt; M ist. Bekannte Eingaben werden abgerufen wie vom dichten Modell. Die Formeln sind aus dem veröffentlichten Programm der Autoren erschlossen.</translation>
    </message>
    <message>
        <source>threshold</source>
        <translation>Schwelle</translation>
    </message>
    <message>
        <source>c is the inverse memory strength. Above log M the origin attracts, so that what the memory does not know ends there. A memory is known for sure while log c is below its β‖ξ‖²; from β max ‖ξ‖² + log M on all of them are forgotten.</source>
        <translation>c ist die inverse Gedächtnisstärke. Über log M zieht der Ursprung an, so dass dort endet, was das Gedächtnis nicht kennt. Eine Erinnerung ist sicher bekannt, solange log c unter ihrem β‖ξ‖² liegt; ab β max ‖ξ‖² + log M sind alle vergessen.</translation>
    </message>
    <message>
        <source>Random mask</source>
        <translation>Zufallsmaske</translation>
    </message>
    <message>
        <source>The dense model over a random part S of the memories: the rest are masked out before the softmax and cost nothing. The right memory is let through only with the kept share as probability, so one-step success is about that share however high β is; with the target kept, fewer rivals make the bound on the error smaller, and mostly the error too, but not always: errors towards several memories may cancel.</source>
        <translation>Das dichte Modell über einen zufälligen Teil S der Erinnerungen: Die übrigen sind vor dem Softmax ausgeblendet und kosten nichts. Die richtige Erinnerung kommt nur mit dem behaltenen Anteil als Wahrscheinlichkeit durch, so dass ein Schritt etwa so oft gelingt, wie groß β auch ist; wird das Ziel behalten, machen weniger Rivalen die Fehlerschranke kleiner und meist auch den Fehler, doch nicht immer: Fehler zu mehreren Erinnerungen hin können sich aufheben.</translation>
    </message>
    <message>
        <source>kept share</source>
        <translation>behaltener Anteil</translation>
    </message>
    <message>
        <source>Which part of the memories the mask lets through; at least one memory.</source>
        <translation>Welchen Teil der Erinnerungen die Maske durchlässt; mindestens eine Erinnerung.</translation>
    </message>
    <message>
        <source>Mask</source>
        <translation>Maske</translation>
    </message>
    <message>
        <source>Whether every query draws a mask of its own.</source>
        <translation>Ob jede Anfrage eine eigene Maske zieht.</translation>
    </message>
    <message>
        <source>One for each query</source>
        <translation>Eine je Anfrage</translation>
    </message>
    <message>
        <source>one for each query</source>
        <translation>eine je Anfrage</translation>
    </message>
    <message>
        <source>The same for all queries</source>
        <translation>Dieselbe für alle Anfragen</translation>
    </message>
    <message>
        <source>the same for all queries</source>
        <translation>dieselbe für alle Anfragen</translation>
    </message>
    <message>
        <source>Redraw</source>
        <translation>Neu ziehen</translation>
    </message>
    <message>
        <source>A mask that stays has an energy; one drawn anew at every step has none.</source>
        <translation>Eine Maske, die bleibt, hat eine Energie; eine, die jeder Schritt neu zieht, hat keine.</translation>
    </message>
    <message>
        <source>Once a run</source>
        <translation>Einmal je Lauf</translation>
    </message>
    <message>
        <source>once a run</source>
        <translation>einmal je Lauf</translation>
    </message>
    <message>
        <source>At every step</source>
        <translation>In jedem Schritt</translation>
    </message>
    <message>
        <source>at every step</source>
        <translation>in jedem Schritt</translation>
    </message>
    <message>
        <source>Keep the target</source>
        <translation>Ziel behalten</translation>
    </message>
    <message>
        <source>The memory that should come back is always let through, as the error bound supposes.</source>
        <translation>Die Erinnerung, die zurückkommen soll, kommt immer durch, wie es die Fehlerschranke voraussetzt.</translation>
    </message>
    <message>
        <source>mask seed</source>
        <translation>Startwert der Maske</translation>
    </message>
    <message>
        <source>Draws other masks for the same queries and noise.</source>
        <translation>Zieht andere Masken für dieselben Anfragen und dasselbe Rauschen.</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>The dense model over the memories next to a position in their order, as sliding-window attention does. It is cheap and means something only where the order does, as in a sequence: memories outside the window cannot come back, however much the query looks like them.</source>
        <translation>Das dichte Modell über die Erinnerungen neben einer Stelle in ihrer Reihenfolge, wie bei der Aufmerksamkeit mit gleitendem Fenster. Es ist billig und hat nur Sinn, wo die Reihenfolge einen hat, wie in einer Folge: Erinnerungen außerhalb des Fensters können nicht zurückkommen, so ähnlich die Anfrage ihnen auch sieht.</translation>
    </message>
    <message>
        <source>half width</source>
        <translation>halbe Breite</translation>
    </message>
    <message>
        <source>Memories from position − w to position + w take part.</source>
        <translation>Erinnerungen von Stelle − w bis Stelle + w wirken mit.</translation>
    </message>
    <message>
        <source>position</source>
        <translation>Stelle</translation>
    </message>
    <message>
        <source>Where the window stands in the order of the memories; −1: at the target of the query (at the first memory when that is unknown). Beyond the last memory it stands at the last.</source>
        <translation>Wo das Fenster in der Reihenfolge der Erinnerungen steht; −1: beim Ziel der Anfrage (bei der ersten Erinnerung, wenn es unbekannt ist). Jenseits der letzten Erinnerung steht es bei der letzten.</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Enden</translation>
    </message>
    <message>
        <source>What a window does that reaches over the first or last memory.</source>
        <translation>Was ein Fenster tut, das über die erste oder letzte Erinnerung hinausreicht.</translation>
    </message>
    <message>
        <source>Clipped</source>
        <translation>Abgeschnitten</translation>
    </message>
    <message>
        <source>clipped</source>
        <translation>abgeschnitten</translation>
    </message>
    <message>
        <source>Circular</source>
        <translation>Ringförmig</translation>
    </message>
    <message>
        <source>circular</source>
        <translation>ringförmig</translation>
    </message>
    <message>
        <source>Linear kernel</source>
        <translation>Linearer Kern</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>Linear</translation>
    </message>
    <message>
        <source>A kernel memory with the features φ(u) = elu(u) + 1, neuron by neuron. All memories are summed up once, so an update costs the same for a hundred memories as for a million; but the kernel is so broad that the state ends in a blend near the mean memory. It has no inverse temperature and no known energy.</source>
        <translation>Ein Kern-Gedächtnis mit den Merkmalen φ(u) = elu(u) + 1, Neuron für Neuron. Alle Erinnerungen werden einmal aufsummiert, so dass ein Schritt für hundert Erinnerungen so viel kostet wie für eine Million; doch der Kern ist so breit, dass der Zustand in einer Mischung nahe der mittleren Erinnerung endet. Es hat keine inverse Temperatur und keine bekannte Energie.</translation>
    </message>
    <message>
        <source>Positive random features</source>
        <translation>Positive Zufallsmerkmale</translation>
    </message>
    <message>
        <source>Random features</source>
        <translation>Zufallsmerkmale</translation>
    </message>
    <message>
        <source>The dense model with its kernel exp(β x·ξ) estimated by D positive random features. All memories are summed up once, so an update does not depend on their number. It approaches the dense model as D grows, with an error of about 1/√D, but needs very many features at high β. No energy is known for it.</source>
        <translation>Das dichte Modell, dessen Kern exp(β x·ξ) durch D positive Zufallsmerkmale geschätzt wird. Alle Erinnerungen werden einmal aufsummiert, so dass ein Schritt nicht von ihrer Zahl abhängt. Mit wachsendem D nähert es sich dem dichten Modell mit einem Fehler von etwa 1/√D, braucht aber bei großem β sehr viele Merkmale. Eine Energie ist nicht bekannt.</translation>
    </message>
    <message>
        <source>features</source>
        <translation>Merkmale</translation>
    </message>
    <message>
        <source>The estimate of the kernel has the relative variance (exp(β‖x + ξ‖²) − 1)/D: useful while β‖x + ξ‖² is below about ln D.</source>
        <translation>Die Schätzung des Kerns hat die relative Varianz (exp(β‖x + ξ‖²) − 1)/D: brauchbar, solange β‖x + ξ‖² unter etwa ln D liegt.</translation>
    </message>
    <message>
        <source>Orthogonal</source>
        <translation>Orthogonal</translation>
    </message>
    <message>
        <source>Projections at right angles in groups of d: still unbiased, with less variance.</source>
        <translation>Projektionen im rechten Winkel in Gruppen zu d: weiterhin erwartungstreu, mit kleinerer Varianz.</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Draws other projections.</source>
        <translation>Zieht andere Projektionen.</translation>
    </message>
    <message>
        <source>Projection file</source>
        <translation>Projektionsdatei</translation>
    </message>
    <message>
        <source>An .npy array of shape (D, d) to use instead of a drawn projection; empty = draw.</source>
        <translation>Ein .npy-Feld der Form (D, d) anstelle einer gezogenen Projektion; leer = ziehen.</translation>
    </message>
    <message>
        <source>Classical (Hebb)</source>
        <translation>Klassisch (Hebb)</translation>
    </message>
    <message>
        <source>Hebb</source>
        <translation>Hebb</translation>
    </message>
    <message>
        <source>The classical Hopfield network of ±1 neurons with Hebbian couplings. It recalls random patterns up to about 0.138 N of them; correlated patterns such as pictures spoil it much earlier. Asynchronous updates always settle, synchronous ones may blink between two states.</source>
        <translation>Das klassische Hopfield-Netz aus ±1-Neuronen mit Hebbschen Kopplungen. Es erinnert Zufallsmuster bis zu einer Zahl von etwa 0,138 N; korrelierte Muster wie Bilder verderben es viel früher. Asynchrone Schritte kommen immer zur Ruhe, synchrone können zwischen zwei Zuständen blinken.</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Aktualisierung</translation>
    </message>
    <message>
        <source>One neuron after the other (a step is a sweep over all), or all at once.</source>
        <translation>Ein Neuron nach dem anderen (ein Schritt ist ein Durchgang durch alle) oder alle auf einmal.</translation>
    </message>
    <message>
        <source>Asynchronous</source>
        <translation>Asynchron</translation>
    </message>
    <message>
        <source>asynchronous</source>
        <translation>asynchron</translation>
    </message>
    <message>
        <source>Synchronous</source>
        <translation>Synchron</translation>
    </message>
    <message>
        <source>synchronous</source>
        <translation>synchron</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>In which order an asynchronous sweep visits the neurons.</source>
        <translation>In welcher Reihenfolge ein asynchroner Durchgang die Neuronen besucht.</translation>
    </message>
    <message>
        <source>Random, seeded</source>
        <translation>Zufällig mit Startwert</translation>
    </message>
    <message>
        <source>random, seeded</source>
        <translation>zufällig mit Startwert</translation>
    </message>
    <message>
        <source>0, 1, 2 …</source>
        <translation>0, 1, 2 …</translation>
    </message>
    <message>
        <source>temperature</source>
        <translation>Temperatur</translation>
    </message>
    <message>
        <source>0 follows the sign of the field; above 0 a neuron is +1 with probability 1/(1 + exp(−2h/T)).</source>
        <translation>0 folgt dem Vorzeichen des Feldes; über 0 ist ein Neuron mit Wahrscheinlichkeit 1/(1 + exp(−2h/T)) gleich +1.</translation>
    </message>
    <message>
        <source>Classical (Storkey)</source>
        <translation>Klassisch (Storkey)</translation>
    </message>
    <message>
        <source>Storkey</source>
        <translation>Storkey</translation>
    </message>
    <message>
        <source>The classical network with Storkey's learning rule. Each pattern is added in turn, with a correction from the local fields that the patterns before it cause, so the order of the memories matters. The rule stays local and incremental, as Hebb's is, but recalls random patterns up to about N/√(2 ln N) of them and bears correlated patterns better. The couplings are symmetric, so asynchronous updates always settle.</source>
        <translation>Das klassische Netz mit Storkeys Lernregel. Die Muster kommen eines nach dem anderen hinzu, jedes mit einer Korrektur aus den lokalen Feldern der vorigen; die Reihenfolge der Erinnerungen zählt also. Die Regel bleibt lokal und schrittweise wie die von Hebb, erinnert aber Zufallsmuster bis zu einer Zahl von etwa N/√(2 ln N) und verträgt korrelierte Muster besser. Die Kopplungen sind symmetrisch, deshalb kommen asynchrone Schritte immer zur Ruhe.</translation>
    </message>
    <message>
        <source>Classical (pseudo-inverse)</source>
        <translation>Klassisch (Pseudoinverse)</translation>
    </message>
    <message>
        <source>Pseudo-inverse</source>
        <translation>Pseudoinverse</translation>
    </message>
    <message>
        <source>The classical network whose couplings project on the span of the memories. Every memory is a fixed point, however correlated the patterns are, up to N linearly independent ones; but the basins of attraction shrink with the load, and beyond about N/2 patterns little noise is corrected. From rank N on the couplings vanish and every state stays as it is. The rule needs all memories at once; the diagonal of the projection is left out, which widens the basins.</source>
        <translation>Das klassische Netz, dessen Kopplungen auf den Raum projizieren, den die Erinnerungen aufspannen. Jede Erinnerung ist ein Fixpunkt, so korreliert die Muster auch sind, bis zu N linear unabhängigen; doch die Einzugsgebiete schrumpfen mit der Last, und ab etwa N/2 Mustern wird nur noch wenig Rauschen behoben. Ab Rang N verschwinden die Kopplungen, und jeder Zustand bleibt, wie er ist. Die Regel braucht alle Erinnerungen auf einmal; die Diagonale der Projektion entfällt, was die Einzugsgebiete weitet.</translation>
    </message>
    <message>
        <source>Dense associative memory (polynomial)</source>
        <translation>Dichtes assoziatives Gedächtnis (polynomial)</translation>
    </message>
    <message>
        <source>Polynomial</source>
        <translation>Polynomial</translation>
    </message>
    <message>
        <source>The dense associative memory of ±1 neurons: the energy is minus the sum of the n-th powers of the overlaps, so the memories nearest to the state count more than all others together. For random patterns it recalls of the order of N to the power n − 1 of them; n = 2 is the classical Hebb network. Rectified, overlaps below 0 count for nothing: an even power then no longer takes a memory and its inverse for the same, and learns XOR. Each asynchronous update picks the value with the lower energy, for every n, so the network always settles.</source>
        <translation>Das dichte assoziative Gedächtnis aus ±1-Neuronen: Die Energie ist die negative Summe der n-ten Potenzen der Überlappungen, so dass die nächsten Erinnerungen mehr zählen als alle anderen zusammen. Von Zufallsmustern erinnert es größenordnungsmäßig N hoch n − 1; n = 2 ist das klassische Hebb-Netz. Gleichgerichtet zählen Überlappungen unter 0 nichts: Eine gerade Potenz hält dann eine Erinnerung und ihr Kehrbild nicht mehr für dasselbe und lernt XOR. Jeder asynchrone Schritt wählt für jedes n den Wert mit der kleineren Energie, deshalb kommt das Netz immer zur Ruhe.</translation>
    </message>
    <message>
        <source>power</source>
        <translation>Potenz</translation>
    </message>
    <message>
        <source>Degree of the energy; 2 is the classical network, higher powers store of the order of N to the power n − 1 patterns.</source>
        <translation>Grad der Energie; 2 ist das klassische Netz, höhere Potenzen speichern größenordnungsmäßig N hoch n − 1 Muster.</translation>
    </message>
    <message>
        <source>Overlaps below 0 count for nothing: the inverse of a memory no longer attracts, and even powers learn XOR.</source>
        <translation>Überlappungen unter 0 zählen nichts: Das Kehrbild einer Erinnerung zieht nicht mehr an, und gerade Potenzen lernen XOR.</translation>
    </message>
    <message>
        <source>Dense associative memory (exponential)</source>
        <translation>Dichtes assoziatives Gedächtnis (exponentiell)</translation>
    </message>
    <message>
        <source>Exponential</source>
        <translation>Exponentiell</translation>
    </message>
    <message>
        <source>The dense associative memory with an exponential in place of a power: a memory one flip nearer to the state weighs e² times as much, so that in large networks nearly always the nearest one decides. For random patterns the capacity grows exponentially with the number of neurons, up to 2 to the power N/2 when a single wrong neuron is to be corrected. At small N that limit is far away: with 20 neurons and 500 patterns half of the recalls fail. The softmax model is its continuous form.</source>
        <translation>Das dichte assoziative Gedächtnis mit einer Exponentialfunktion statt einer Potenz: Eine Erinnerung, die dem Zustand um ein Neuron näher ist, wiegt e²-mal so viel, so dass in großen Netzen fast immer die nächste entscheidet. Für Zufallsmuster wächst die Kapazität exponentiell mit der Zahl der Neuronen, bis zu 2 hoch N/2, wenn ein einzelnes falsches Neuron behoben werden soll. Bei kleinem N ist diese Grenze fern: Mit 20 Neuronen und 500 Mustern misslingt die Hälfte der Abrufe. Das Softmax-Modell ist seine kontinuierliche Form.</translation>
    </message>
    <message>
        <source>Mask half</source>
        <translation>Halbmaske</translation>
    </message>
    <message>
        <source>Hides the picture from one side: the classic test of completing a half-seen memory.</source>
        <translation>Verdeckt das Bild von einer Seite her: die klassische Probe, eine halb gesehene Erinnerung zu ergänzen.</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>Verdeckt</translation>
    </message>
    <message>
        <source>Share of the picture that is hidden, in whole rows or columns.</source>
        <translation>Verdeckter Anteil des Bildes, in ganzen Zeilen oder Spalten.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>The side the mask grows from.</source>
        <translation>Die Seite, von der aus die Maske wächst.</translation>
    </message>
    <message>
        <source>Below</source>
        <translation>Unten</translation>
    </message>
    <message>
        <source>below</source>
        <translation>unten</translation>
    </message>
    <message>
        <source>Above</source>
        <translation>Oben</translation>
    </message>
    <message>
        <source>above</source>
        <translation>oben</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>left</source>
        <translation>links</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Rechts</translation>
    </message>
    <message>
        <source>right</source>
        <translation>rechts</translation>
    </message>
    <message>
        <source>Fill</source>
        <translation>Füllung</translation>
    </message>
    <message>
        <source>What stands in place of a hidden pixel.</source>
        <translation>Was an der Stelle eines verdeckten Pixels steht.</translation>
    </message>
    <message>
        <source>Low end (black)</source>
        <translation>Unteres Ende (schwarz)</translation>
    </message>
    <message>
        <source>low end (black)</source>
        <translation>unteres Ende (schwarz)</translation>
    </message>
    <message>
        <source>Middle (grey)</source>
        <translation>Mitte (grau)</translation>
    </message>
    <message>
        <source>middle (grey)</source>
        <translation>Mitte (grau)</translation>
    </message>
    <message>
        <source>High end (white)</source>
        <translation>Oberes Ende (weiß)</translation>
    </message>
    <message>
        <source>high end (white)</source>
        <translation>oberes Ende (weiß)</translation>
    </message>
    <message>
        <source>Mean stored picture</source>
        <translation>Mittleres gespeichertes Bild</translation>
    </message>
    <message>
        <source>mean stored picture</source>
        <translation>mittleres gespeichertes Bild</translation>
    </message>
    <message>
        <source>Uniform noise</source>
        <translation>Gleichverteiltes Rauschen</translation>
    </message>
    <message>
        <source>uniform noise</source>
        <translation>gleichverteiltes Rauschen</translation>
    </message>
    <message>
        <source>lower %1 masked</source>
        <translation>untere %1 verdeckt</translation>
    </message>
    <message>
        <source>upper %1 masked</source>
        <translation>obere %1 verdeckt</translation>
    </message>
    <message>
        <source>left %1 masked</source>
        <translation>linke %1 verdeckt</translation>
    </message>
    <message>
        <source>right %1 masked</source>
        <translation>rechte %1 verdeckt</translation>
    </message>
    <message>
        <source>lower half masked</source>
        <translation>untere Hälfte verdeckt</translation>
    </message>
    <message>
        <source>upper half masked</source>
        <translation>obere Hälfte verdeckt</translation>
    </message>
    <message>
        <source>left half masked</source>
        <translation>linke Hälfte verdeckt</translation>
    </message>
    <message>
        <source>right half masked</source>
        <translation>rechte Hälfte verdeckt</translation>
    </message>
    <message>
        <source>Mask at random</source>
        <translation>Zufallsmaske</translation>
    </message>
    <message>
        <source>Hides a random share of the pixels, all channels of a pixel together.</source>
        <translation>Verdeckt einen zufälligen Anteil der Pixel, alle Kanäle eines Pixels zusammen.</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Share of the pixels that are hidden.</source>
        <translation>Anteil der Pixel, die verdeckt sind.</translation>
    </message>
    <message>
        <source>%1 masked at random</source>
        <translation>%1 zufällig verdeckt</translation>
    </message>
    <message>
        <source>Hide a block</source>
        <translation>Blockmaske</translation>
    </message>
    <message>
        <source>Hides a rectangle of the picture's proportions, as if something stood before it.</source>
        <translation>Verdeckt ein Rechteck im Seitenverhältnis des Bildes, als stünde etwas davor.</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Width and height of the block, as a share of the picture's.</source>
        <translation>Breite und Höhe des Blocks als Anteil an denen des Bildes.</translation>
    </message>
    <message>
        <source>Across</source>
        <translation>Waagerecht</translation>
    </message>
    <message>
        <source>Place of the block: 0 % left, 50 % centre, 100 % right.</source>
        <translation>Ort des Blocks: 0 % links, 50 % Mitte, 100 % rechts.</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Senkrecht</translation>
    </message>
    <message>
        <source>Place of the block: 0 % top, 50 % centre, 100 % bottom.</source>
        <translation>Ort des Blocks: 0 % oben, 50 % Mitte, 100 % unten.</translation>
    </message>
    <message>
        <source>%1 block hidden</source>
        <translation>Block von %1 verdeckt</translation>
    </message>
    <message>
        <source>Gaussian noise</source>
        <translation>Gauß-Rauschen</translation>
    </message>
    <message>
        <source>Adds independent normal noise to every neuron.</source>
        <translation>Addiert zu jedem Neuron unabhängiges normalverteiltes Rauschen.</translation>
    </message>
    <message>
        <source>Standard deviation</source>
        <translation>Standardabweichung</translation>
    </message>
    <message>
        <source>Standard deviation of the noise, in units of the width of the value range.</source>
        <translation>Standardabweichung des Rauschens, in Einheiten der Breite des Wertebereichs.</translation>
    </message>
    <message>
        <source>Clip</source>
        <translation>Begrenzen</translation>
    </message>
    <message>
        <source>Cut what leaves the value range.</source>
        <translation>Abschneiden, was den Wertebereich verlässt.</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Kanäle</translation>
    </message>
    <message>
        <source>Whether red, green and blue of a pixel get their own noise or the same.</source>
        <translation>Ob Rot, Grün und Blau eines Pixels eigenes Rauschen bekommen oder dasselbe.</translation>
    </message>
    <message>
        <source>Own noise for each</source>
        <translation>Eigenes Rauschen für jeden</translation>
    </message>
    <message>
        <source>own noise for each</source>
        <translation>eigenes Rauschen für jeden</translation>
    </message>
    <message>
        <source>One noise for all</source>
        <translation>Ein Rauschen für alle</translation>
    </message>
    <message>
        <source>one noise for all</source>
        <translation>ein Rauschen für alle</translation>
    </message>
    <message>
        <source>noise σ %1</source>
        <translation>Rauschen σ %1</translation>
    </message>
    <message>
        <source>Salt and pepper</source>
        <translation>Salz und Pfeffer</translation>
    </message>
    <message>
        <source>Sets a random share of the pixels to the lowest or the highest value, either with probability ½.</source>
        <translation>Setzt einen zufälligen Anteil der Pixel auf den kleinsten oder den größten Wert, jeweils mit Wahrscheinlichkeit ½.</translation>
    </message>
    <message>
        <source>Share of the pixels that are replaced.</source>
        <translation>Anteil der Pixel, die ersetzt werden.</translation>
    </message>
    <message>
        <source>%1 salt and pepper</source>
        <translation>%1 Salz und Pfeffer</translation>
    </message>
    <message>
        <source>Flip bits</source>
        <translation>Gekippte Bits</translation>
    </message>
    <message>
        <source>Mirrors a random share of the neurons inside the value range: black becomes white, +1 becomes −1.</source>
        <translation>Spiegelt einen zufälligen Anteil der Neuronen im Wertebereich: Schwarz wird Weiß, +1 wird −1.</translation>
    </message>
    <message>
        <source>Share of the neurons that are mirrored, v → low + high − v.</source>
        <translation>Anteil der gespiegelten Neuronen, v → unten + oben − v.</translation>
    </message>
    <message>
        <source>%1 flipped</source>
        <translation>%1 gekippt</translation>
    </message>
    <message>
        <source>Blur</source>
        <translation>Unschärfe</translation>
    </message>
    <message>
        <source>Blurs the picture with a Gaussian, each channel on its own.</source>
        <translation>Zeichnet das Bild mit einer Gauß-Glocke weich, jeden Kanal für sich.</translation>
    </message>
    <message>
        <source>Radius</source>
        <translation>Radius</translation>
    </message>
    <message>
        <source>Standard deviation of the Gaussian.</source>
        <translation>Standardabweichung der Gauß-Glocke.</translation>
    </message>
    <message>
        <source>blur σ %1</source>
        <translation>Unschärfe σ %1</translation>
    </message>
    <message>
        <source>Invert</source>
        <translation>Umkehrung</translation>
    </message>
    <message>
        <source>Mixes the picture with its negative: 50 % is an even grey, 100 % the negative.</source>
        <translation>Mischt das Bild mit seinem Negativ: 50 % ist ein gleichmäßiges Grau, 100 % das Negativ.</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Stärke</translation>
    </message>
    <message>
        <source>Share of the negative: v → (1 − s) v + s (low + high − v).</source>
        <translation>Anteil des Negativs: v → (1 − s) v + s (unten + oben − v).</translation>
    </message>
    <message>
        <source>%1 inverted</source>
        <translation>%1 umgekehrt</translation>
    </message>
    <message>
        <source>inverted</source>
        <translation>umgekehrt</translation>
    </message>
    <message>
        <source>Mix in a memory</source>
        <translation>Beimischung</translation>
    </message>
    <message>
        <source>Blends another stored picture into the query.</source>
        <translation>Blendet ein anderes gespeichertes Bild in die Anfrage ein.</translation>
    </message>
    <message>
        <source>Share of the other picture: v → (1 − s) v + s u.</source>
        <translation>Anteil des anderen Bildes: v → (1 − s) v + s u.</translation>
    </message>
    <message>
        <source>Other memory</source>
        <translation>Andere Erinnerung</translation>
    </message>
    <message>
        <source>Index of the memory to mix in; −1 draws one with the seed, never the target.</source>
        <translation>Nummer der beigemischten Erinnerung; −1 zieht eine mit dem Startwert, nie das Ziel.</translation>
    </message>
    <message>
        <source>%1 of memory %2</source>
        <translation>%1 von Erinnerung %2</translation>
    </message>
    <message>
        <source>%1 of another memory</source>
        <translation>%1 einer anderen Erinnerung</translation>
    </message>
    <message>
        <source>untouched</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <source>Bars and stripes</source>
        <translation>Balken und Streifen</translation>
    </message>
    <message>
        <source>Pictures of full horizontal bars or full vertical stripes, no two alike, drawn from all there are on the grid.</source>
        <translation>Bilder aus durchgehenden waagerechten Balken oder senkrechten Streifen, keine zwei gleich, gezogen aus allen, die es auf dem Gitter gibt.</translation>
    </message>
    <message>
        <source>side</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Rows and columns of the grid.</source>
        <translation>Zeilen und Spalten des Gitters.</translation>
    </message>
    <message>
        <source>patterns</source>
        <translation>Muster</translation>
    </message>
    <message>
        <source>Number of patterns, at most 2(2ⁿ − 2).</source>
        <translation>Zahl der Muster, höchstens 2(2ⁿ − 2).</translation>
    </message>
    <message>
        <source>Points on a circle</source>
        <translation>Punkte auf einem Kreis</translation>
    </message>
    <message>
        <source>Evenly spaced points of the unit circle in two dimensions, each moved at random by up to half the chosen share of the spacing.</source>
        <translation>Gleichmäßig verteilte Punkte des Einheitskreises in zwei Dimensionen, jeder zufällig um bis zur Hälfte des gewählten Anteils am Abstand verschoben.</translation>
    </message>
    <message>
        <source>Number of points.</source>
        <translation>Zahl der Punkte.</translation>
    </message>
    <message>
        <source>phase</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Angle of the first point, counter-clockwise from the first axis.</source>
        <translation>Winkel des ersten Punktes, gegen den Uhrzeigersinn von der ersten Achse aus.</translation>
    </message>
    <message>
        <source>jitter</source>
        <translation>Streuung</translation>
    </message>
    <message>
        <source>Random part of the spacing.</source>
        <translation>Zufälliger Anteil am Abstand.</translation>
    </message>
    <message>
        <source>Hadamard rows</source>
        <translation>Hadamard-Zeilen</translation>
    </message>
    <message>
        <source>Rows of Sylvester's Hadamard matrix: ±1 patterns, each exactly orthogonal to all others. The seed does not matter.</source>
        <translation>Zeilen von Sylvesters Hadamard-Matrix: ±1-Muster, jedes genau orthogonal zu allen anderen. Der Startwert spielt keine Rolle.</translation>
    </message>
    <message>
        <source>neurons</source>
        <translation>Neuronen</translation>
    </message>
    <message>
        <source>Number of bits of a pattern, a power of two.</source>
        <translation>Zahl der Bits eines Musters, eine Zweierpotenz.</translation>
    </message>
    <message>
        <source>2</source>
        <translation>2</translation>
    </message>
    <message>
        <source>4</source>
        <translation>4</translation>
    </message>
    <message>
        <source>8</source>
        <translation>8</translation>
    </message>
    <message>
        <source>16</source>
        <translation>16</translation>
    </message>
    <message>
        <source>32</source>
        <translation>32</translation>
    </message>
    <message>
        <source>64</source>
        <translation>64</translation>
    </message>
    <message>
        <source>128</source>
        <translation>128</translation>
    </message>
    <message>
        <source>256</source>
        <translation>256</translation>
    </message>
    <message>
        <source>512</source>
        <translation>512</translation>
    </message>
    <message>
        <source>1024</source>
        <translation>1024</translation>
    </message>
    <message>
        <source>2048</source>
        <translation>2048</translation>
    </message>
    <message>
        <source>4096</source>
        <translation>4096</translation>
    </message>
    <message>
        <source>Number of patterns, at most as many as there are rows.</source>
        <translation>Zahl der Muster, höchstens so viele, wie es Zeilen gibt.</translation>
    </message>
    <message>
        <source>skip the constant row</source>
        <translation>konstante Zeile auslassen</translation>
    </message>
    <message>
        <source>Leave out the first row, which is all +1.</source>
        <translation>Die erste Zeile auslassen, die nur aus +1 besteht.</translation>
    </message>
    <message>
        <source>Random ±1 patterns</source>
        <translation>Zufällige ±1-Muster</translation>
    </message>
    <message>
        <source>Independent fair bits, or bits that lean to a common prototype so that any two patterns have the chosen expected overlap.</source>
        <translation>Unabhängige faire Bits, oder Bits, die zu einem gemeinsamen Vorbild neigen, so dass je zwei Muster die gewählte erwartete Überlappung haben.</translation>
    </message>
    <message>
        <source>Number of bits of a pattern.</source>
        <translation>Zahl der Bits eines Musters.</translation>
    </message>
    <message>
        <source>Number of patterns.</source>
        <translation>Zahl der Muster.</translation>
    </message>
    <message>
        <source>correlation</source>
        <translation>Korrelation</translation>
    </message>
    <message>
        <source>Expected overlap ξ·ξ′/d of two patterns.</source>
        <translation>Erwartete Überlappung ξ·ξ′/d zweier Muster.</translation>
    </message>
    <message>
        <source>Points on a sphere</source>
        <translation>Punkte auf einer Kugel</translation>
    </message>
    <message>
        <source>Independent points, uniform on the unit sphere (Gaussian vectors scaled to length 1).</source>
        <translation>Unabhängige Punkte, gleichverteilt auf der Einheitskugel (Gauß-Vektoren, auf Länge 1 skaliert).</translation>
    </message>
    <message>
        <source>Dimension of the space.</source>
        <translation>Dimension des Raums.</translation>
    </message>
    <message>
        <source>CIFAR-10 binary</source>
        <translation>CIFAR-10 binär</translation>
    </message>
    <message>
        <source>Table of numbers</source>
        <translation>Zahlentabelle</translation>
    </message>
    <message>
        <source>Folder of pictures</source>
        <translation>Ordner mit Bildern</translation>
    </message>
    <message>
        <source>IDX images (MNIST)</source>
        <translation>IDX-Bilder (MNIST)</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>NumPy array</source>
        <translation>NumPy-Feld</translation>
    </message>
    <message>
        <source>Handwritten digits, 20 × 20</source>
        <translation>Handgeschriebene Ziffern, 20 × 20</translation>
    </message>
    <message>
        <source>1500 × 20×20, 150 per digit</source>
        <translation>1500 × 20×20, 150 je Ziffer</translation>
    </message>
    <message>
        <source>Handwritten digits, 8 × 8</source>
        <translation>Handgeschriebene Ziffern, 8 × 8</translation>
    </message>
    <message>
        <source>1797 × 8×8</source>
        <translation>1797 × 8×8</translation>
    </message>
    <message>
        <source>Fashion articles, 28 × 28</source>
        <translation>Kleidungsstücke, 28 × 28</translation>
    </message>
    <message>
        <source>1000 × 28×28, 100 per class</source>
        <translation>1000 × 28×28, 100 je Klasse</translation>
    </message>
    <message>
        <source>Letters A–Z, 28 × 28</source>
        <translation>Buchstaben A–Z, 28 × 28</translation>
    </message>
    <message>
        <source>520 × 28×28, A–Z in 20 styles</source>
        <translation>520 × 28×28, A–Z in 20 Schriften</translation>
    </message>
    <message>
        <source>Emoji, 32 × 32 in colour</source>
        <translation>Emoji, 32 × 32 in Farbe</translation>
    </message>
    <message>
        <source>270 × 32×32×3, 10 classes</source>
        <translation>270 × 32×32×3, 10 Klassen</translation>
    </message>
    <message>
        <source>Photographs, 64 × 64 in colour</source>
        <translation>Fotografien, 64 × 64 in Farbe</translation>
    </message>
    <message>
        <source>20 × 64×64×3</source>
        <translation>20 × 64×64×3</translation>
    </message>
    <message>
        <source>Fashion-MNIST, training set</source>
        <translation>Fashion-MNIST, Trainingsmenge</translation>
    </message>
    <message>
        <source>60 000 × 28×28</source>
        <translation>60 000 × 28×28</translation>
    </message>
    <message>
        <source>Fashion-MNIST, test set</source>
        <translation>Fashion-MNIST, Testmenge</translation>
    </message>
    <message>
        <source>10 000 × 28×28</source>
        <translation>10 000 × 28×28</translation>
    </message>
    <message>
        <source>Raw</source>
        <translation>Roh</translation>
    </message>
    <message>
        <source>Pixel values as they are.</source>
        <translation>Pixelwerte, wie sie sind.</translation>
    </message>
    <message>
        <source>Bipolar ±1</source>
        <translation>Bipolar ±1</translation>
    </message>
    <message>
        <source>+1 above the middle of the value range, −1 below.</source>
        <translation>+1 über der Mitte des Wertebereichs, −1 darunter.</translation>
    </message>
    <message>
        <source>Centred</source>
        <translation>Zentriert</translation>
    </message>
    <message>
        <source>Pixel values less the mean stored pattern.</source>
        <translation>Pixelwerte minus das mittlere gespeicherte Muster.</translation>
    </message>
    <message>
        <source>Unit norm</source>
        <translation>Norm 1</translation>
    </message>
    <message>
        <source>Pixel values scaled to length 1.</source>
        <translation>Pixelwerte, auf Länge 1 skaliert.</translation>
    </message>
    <message>
        <source>Centred, unit norm</source>
        <translation>Zentriert, Norm 1</translation>
    </message>
    <message>
        <source>Pixel values less the mean stored pattern, then scaled to length 1.</source>
        <translation>Pixelwerte minus das mittlere gespeicherte Muster, dann auf Länge 1 skaliert.</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>Kapazität</translation>
    </message>
    <message>
        <source>How many patterns a model can hold: the share of damaged patterns that come back, against the number of stored ones.</source>
        <translation>Wie viele Muster ein Modell halten kann: der Anteil beschädigter Muster, die zurückkommen, über der Zahl der gespeicherten.</translation>
    </message>
    <message>
        <source>Robustness</source>
        <translation>Robustheit</translation>
    </message>
    <message>
        <source>How much damage a model repairs: recall against the level of a corruption.</source>
        <translation>Wie viel Schaden ein Modell behebt: der Anteil erinnerter Muster über der Stärke einer Störung.</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatur</translation>
    </message>
    <message>
        <source>From the average of all memories to one of them: error, effective number of memories, support and outcome against β.</source>
        <translation>Vom Mittel aller Erinnerungen zu einer davon: Fehler, effektive Zahl der Erinnerungen, Träger und Ausgang über β.</translation>
    </message>
    <message>
        <source>Sparsity</source>
        <translation>Dünnheit</translation>
    </message>
    <message>
        <source>What it costs or brings to let few memories take part: K of top-K, the kept share of a mask, the width of a window, α of entmax.</source>
        <translation>Was es kostet oder bringt, wenige Erinnerungen mitwirken zu lassen: K von Top-K, der behaltene Anteil einer Maske, die Breite eines Fensters, α von Entmax.</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>One step or many: the error after so many updates. Going on can hurt.</source>
        <translation>Ein Schritt oder viele: der Fehler nach so vielen Schritten. Weiterzumachen kann schaden.</translation>
    </message>
    <message>
        <source>Efficiency</source>
        <translation>Effizienz</translation>
    </message>
    <message>
        <source>What a retrieval costs: time, multiply-adds and bytes against the number of memories or neurons, and what accuracy they buy.</source>
        <translation>Was ein Abruf kostet: Zeit, Multiplikationen und Bytes über der Zahl der Erinnerungen oder Neuronen, und welche Genauigkeit man dafür bekommt.</translation>
    </message>
    <message>
        <source>Paper (Hu et al. 2025)</source>
        <translation>Arbeit (Hu u. a. 2025)</translation>
    </message>
    <message>
        <source>Half-masked pictures and one update, as in Nonparametric Modern Hopfield Models (Hu et al. 2025): sum of squared errors and share identified against the number of memories.</source>
        <translation>Halb verdeckte Bilder und ein Schritt, wie in Nonparametric Modern Hopfield Models (Hu u. a. 2025): Summe der Fehlerquadrate und Anteil der erkannten über der Zahl der Erinnerungen.</translation>
    </message>
    <message>
        <source>Recalled</source>
        <translation>Erinnert</translation>
    </message>
    <message>
        <source>recalled</source>
        <translation>erinnert</translation>
    </message>
    <message>
        <source>Share of the trials whose score passes the threshold.</source>
        <translation>Anteil der Versuche, deren Bewertung die Schwelle besteht.</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>score</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>Mean of the score under the chosen metric.</source>
        <translation>Mittel der Bewertung im gewählten Maß.</translation>
    </message>
    <message>
        <source>Identified</source>
        <translation>Erkannt</translation>
    </message>
    <message>
        <source>identified</source>
        <translation>erkannt</translation>
    </message>
    <message>
        <source>Share of the trials whose final state is nearest, by cosine, to the target.</source>
        <translation>Anteil der Versuche, deren Endzustand nach dem Kosinus dem Ziel am nächsten ist.</translation>
    </message>
    <message>
        <source>Overlap</source>
        <translation>Überlappung</translation>
    </message>
    <message>
        <source>overlap</source>
        <translation>Überlappung</translation>
    </message>
    <message>
        <source>Mean cosine of final state and target, both encoded.</source>
        <translation>Mittlerer Kosinus von Endzustand und Ziel, beide kodiert.</translation>
    </message>
    <message>
        <source>Squared error</source>
        <translation>Quadratischer Fehler</translation>
    </message>
    <message>
        <source>squared error</source>
        <translation>quadratischer Fehler</translation>
    </message>
    <message>
        <source>Mean over the trials of Σ(v − u)², final against target picture.</source>
        <translation>Mittel von Σ(v − u)² über die Versuche, Endbild gegen Zielbild.</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Mean number of updates until the state stayed, or the most there were.</source>
        <translation>Mittlere Zahl der Schritte, bis der Zustand blieb, oder die größte erlaubte.</translation>
    </message>
    <message>
        <source>N_eff</source>
        <translation>N_eff</translation>
    </message>
    <message>
        <source>Mean effective number of memories exp(−Σ p ln p) of the final state.</source>
        <translation>Mittlere effektive Zahl der Erinnerungen exp(−Σ p ln p) des Endzustands.</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>Träger</translation>
    </message>
    <message>
        <source>support</source>
        <translation>Träger</translation>
    </message>
    <message>
        <source>Mean number of memories with a weight that is not exactly 0 in the final state.</source>
        <translation>Mittlere Zahl der Erinnerungen, deren Gewicht im Endzustand nicht genau 0 ist.</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>Energie</translation>
    </message>
    <message>
        <source>energy</source>
        <translation>Energie</translation>
    </message>
    <message>
        <source>Mean energy of the final state, without constant terms.</source>
        <translation>Mittlere Energie des Endzustands, ohne konstante Glieder.</translation>
    </message>
    <message>
        <source>Target memory</source>
        <translation>Zielerinnerung</translation>
    </message>
    <message>
        <source>target memory</source>
        <translation>Zielerinnerung</translation>
    </message>
    <message>
        <source>Share of the trials that end in the one memory that was asked for.</source>
        <translation>Anteil der Versuche, die in der einen gesuchten Erinnerung enden.</translation>
    </message>
    <message>
        <source>other memory</source>
        <translation>andere Erinnerung</translation>
    </message>
    <message>
        <source>Share of the trials that end in one memory that was not asked for.</source>
        <translation>Anteil der Versuche, die in einer Erinnerung enden, die nicht gesucht war.</translation>
    </message>
    <message>
        <source>Blend</source>
        <translation>Mischung</translation>
    </message>
    <message>
        <source>blend</source>
        <translation>Mischung</translation>
    </message>
    <message>
        <source>Share of the trials that end in a blend of several or of all memories.</source>
        <translation>Anteil der Versuche, die in einer Mischung mehrerer oder aller Erinnerungen enden.</translation>
    </message>
    <message>
        <source>Astray</source>
        <translation>Verirrt</translation>
    </message>
    <message>
        <source>astray</source>
        <translation>verirrt</translation>
    </message>
    <message>
        <source>Share of the trials that end in an inverse, a spurious state or nothing.</source>
        <translation>Anteil der Versuche, die in einem Kehrbild, einem unechten Zustand oder im Nichts enden.</translation>
    </message>
    <message>
        <source>Multiply-adds</source>
        <translation>Multiplikationen</translation>
    </message>
    <message>
        <source>multiply-adds</source>
        <translation>Multiplikationen</translation>
    </message>
    <message>
        <source>Mean number of multiply-adds of a whole retrieval, from the model's own count.</source>
        <translation>Mittlere Zahl der Multiplikationen mit Addition eines ganzen Abrufs, nach der Zählung des Modells.</translation>
    </message>
    <message>
        <source>Bytes read</source>
        <translation>Gelesene Bytes</translation>
    </message>
    <message>
        <source>bytes read</source>
        <translation>gelesene Bytes</translation>
    </message>
    <message>
        <source>Mean number of bytes of the memory that a whole retrieval reads.</source>
        <translation>Mittlere Zahl der Bytes, die ein ganzer Abruf aus dem Gedächtnis liest.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Mean time of a whole retrieval in seconds; of a timed experiment only.</source>
        <translation>Mittlere Zeit eines ganzen Abrufs in Sekunden; nur bei einem Experiment mit Zeitmessung.</translation>
    </message>
    <message>
        <source>Cosine of the angle between the state and the stored pattern, both encoded.</source>
        <translation>Kosinus des Winkels zwischen dem Zustand und dem gespeicherten Muster, beide kodiert.</translation>
    </message>
    <message>
        <source>1 when the stored pattern nearest to the state, by cosine, is the target, else 0.</source>
        <translation>1, wenn das dem Zustand nach dem Kosinus nächste gespeicherte Muster das Ziel ist, sonst 0.</translation>
    </message>
    <message>
        <source>Mean absolute error</source>
        <translation>Mittlerer absoluter Fehler</translation>
    </message>
    <message>
        <source>mean absolute error</source>
        <translation>mittlerer absoluter Fehler</translation>
    </message>
    <message>
        <source>Mean of |v − u| over the pixels of the pictures.</source>
        <translation>Mittel von |v − u| über die Pixel der Bilder.</translation>
    </message>
    <message>
        <source>Mean squared error</source>
        <translation>Mittlerer quadratischer Fehler</translation>
    </message>
    <message>
        <source>mean squared error</source>
        <translation>mittlerer quadratischer Fehler</translation>
    </message>
    <message>
        <source>Mean of (v − u)² over the pixels of the pictures.</source>
        <translation>Mittel von (v − u)² über die Pixel der Bilder.</translation>
    </message>
    <message>
        <source>Sum of squared errors</source>
        <translation>Summe der Fehlerquadrate</translation>
    </message>
    <message>
        <source>sum of squared errors</source>
        <translation>Summe der Fehlerquadrate</translation>
    </message>
    <message>
        <source>Sum of (v − u)² over the pixels of the pictures; grows with their number.</source>
        <translation>Summe von (v − u)² über die Pixel der Bilder; wächst mit ihrer Zahl.</translation>
    </message>
    <message>
        <source>Peak signal-to-noise ratio</source>
        <translation>Spitzen-Signal-Rausch-Verhältnis</translation>
    </message>
    <message>
        <source>peak signal-to-noise ratio</source>
        <translation>Spitzen-Signal-Rausch-Verhältnis</translation>
    </message>
    <message>
        <source>10 log₁₀ of the squared width of the value range over the mean squared error, in dB; at most 99.</source>
        <translation>10 log₁₀ aus dem Quadrat der Breite des Wertebereichs durch den mittleren quadratischen Fehler, in dB; höchstens 99.</translation>
    </message>
    <message>
        <source>Differing pixels</source>
        <translation>Abweichende Pixel</translation>
    </message>
    <message>
        <source>differing pixels</source>
        <translation>abweichende Pixel</translation>
    </message>
    <message>
        <source>Share of the neurons that lie on the other side of the middle of the value range.</source>
        <translation>Anteil der Neuronen, die auf der anderen Seite der Mitte des Wertebereichs liegen.</translation>
    </message>
    <message>
        <source>stored patterns</source>
        <translation>gespeicherte Muster</translation>
    </message>
    <message>
        <source>encoding</source>
        <translation>Kodierung</translation>
    </message>
    <message>
        <source>step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>damping</source>
        <translation>Dämpfung</translation>
    </message>
    <message>
        <source>tolerance</source>
        <translation>Toleranz</translation>
    </message>
    <message>
        <source>*p* = softmax(θ) = exp(θ) / Σ exp(θ)</source>
        <translation>*p* = softmax(θ) = exp(θ) / Σ exp(θ)</translation>
    </message>
    <message>
        <source>log Σ exp(θ)</source>
        <translation>log Σ exp(θ)</translation>
    </message>
    <message>
        <source>*p* = sparsemax(θ) = max(0, θ − τ)</source>
        <translation>*p* = sparsemax(θ) = max(0, θ − τ)</translation>
    </message>
    <message>
        <source>threshold τ</source>
        <translation>Schwelle τ</translation>
    </message>
    <message>
        <source>*p* = α-entmax(θ) = max(0, (α − 1) θ − τ)^{1/(α − 1)}</source>
        <translation>*p* = α-entmax(θ) = max(0, (α − 1) θ − τ)^{1/(α − 1)}</translation>
    </message>
    <message>
        <source>α</source>
        <translation>α</translation>
    </message>
    <message>
        <source>*p* = ‖*p*‖_{γ} max(0, θ − τ)^{1/(γ − 1)}</source>
        <translation>*p* = ‖*p*‖_{γ} max(0, θ − τ)^{1/(γ − 1)}</translation>
    </message>
    <message>
        <source>γ</source>
        <translation>γ</translation>
    </message>
    <message>
        <source>‖*p*‖_{γ}</source>
        <translation>‖*p*‖_{γ}</translation>
    </message>
    <message>
        <source>*p* = 1 for the largest similarity, 0 for all others</source>
        <translation>*p* = 1 für die größte Ähnlichkeit, 0 für alle anderen</translation>
    </message>
    <message>
        <source>the largest score</source>
        <translation>der größte Wert</translation>
    </message>
    <message>
        <source>not the largest score, or not the first of them</source>
        <translation>nicht der größte Wert, oder nicht der erste davon</translation>
    </message>
    <message>
        <source>largest score</source>
        <translation>größter Wert</translation>
    </message>
    <message>
        <source>*p* = softmax of θ over the chosen memories, 0 elsewhere</source>
        <translation>*p* = Softmax von θ über die gewählten Erinnerungen, sonst 0</translation>
    </message>
    <message>
        <source>chosen memories</source>
        <translation>gewählte Erinnerungen</translation>
    </message>
    <message>
        <source>not among the chosen memories</source>
        <translation>nicht unter den gewählten Erinnerungen</translation>
    </message>
    <message>
        <source>*p* = κ softmax(θ), κ = 1 where log Σ exp(θ) &gt; log *c*, else 0</source>
        <translation>*p* = κ softmax(θ), κ = 1, wo log Σ exp(θ) &gt; log *c*, sonst 0</translation>
    </message>
    <message>
        <source>threshold log *c*</source>
        <translation>Schwelle log *c*</translation>
    </message>
    <message>
        <source>*p*_{μ} = *K*(*x*, ξ_{μ}) / Σ_{ν} *K*(*x*, ξ_{ν}), *K* = φ(*x*)·φ(ξ)</source>
        <translation>*p*_{μ} = *K*(*x*, ξ_{μ}) / Σ_{ν} *K*(*x*, ξ_{ν}), *K* = φ(*x*)·φ(ξ)</translation>
    </message>
    <message>
        <source>log *K*(*x*, ξ)</source>
        <translation>log *K*(*x*, ξ)</translation>
    </message>
    <message>
        <source>log Σ *K*</source>
        <translation>log Σ *K*</translation>
    </message>
    <message>
        <source>Where the Hebb rule fails as N → ∞ (Amit, Gutfreund &amp; Sompolinsky %1).</source>
        <translation>Wo die Hebb-Regel für N → ∞ versagt (Amit, Gutfreund &amp; Sompolinsky %1).</translation>
    </message>
    <message>
        <source>All memories of power n = %1 without errors (Krotov &amp; Hopfield %2).</source>
        <translation>Alle Erinnerungen der Potenz n = %1 ohne Fehler (Krotov &amp; Hopfield %2).</translation>
    </message>
    <message>
        <source>Exponential capacity with this share of flipped bits as N → ∞ (Demircigil et al. %1).</source>
        <translation>Exponentielle Kapazität bei diesem Anteil gekippter Bits für N → ∞ (Demircigil et al. %1).</translation>
    </message>
</context>
<context>
    <name>Experiment</name>
    <message>
        <source>Sweep set-up</source>
        <translation>Durchlauf einrichten</translation>
    </message>
    <message>
        <source>Sweeps</source>
        <translation>Durchläufe</translation>
    </message>
    <message>
        <source>Chosen point</source>
        <translation>Gewählter Punkt</translation>
    </message>
    <message>
        <source>E&amp;xperiment</source>
        <translation>E&amp;xperiment</translation>
    </message>
    <message>
        <source>&amp;Run sweep</source>
        <translation>&amp;Durchlauf starten</translation>
    </message>
    <message>
        <source>&amp;Pause all</source>
        <translation>Alles &amp;pausieren</translation>
    </message>
    <message>
        <source>&amp;Stop, keep rows</source>
        <translation>&amp;Anhalten, Zeilen behalten</translation>
    </message>
    <message>
        <source>&amp;Open rows…</source>
        <translation>Zeilen ö&amp;ffnen …</translation>
    </message>
    <message>
        <source>Open a trial</source>
        <translation>Einen Versuch öffnen</translation>
    </message>
    <message>
        <source>Experiment</source>
        <translation>Experiment</translation>
    </message>
</context>
<context>
    <name>ExperimentTexts</name>
    <message>
        <source>%1 others</source>
        <translation>%1 weitere</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>random ±1</source>
        <translation>zufällig ±1</translation>
    </message>
    <message>
        <source>points on a sphere</source>
        <translation>Punkte auf einer Kugel</translation>
    </message>
    <message>
        <source>N = %1</source>
        <translation>N = %1</translation>
    </message>
    <message>
        <source>M = %1</source>
        <translation>M = %1</translation>
    </message>
    <message>
        <source>%1 trials</source>
        <translation>%1 Versuche</translation>
    </message>
    <message>
        <source>Share of trials with %1 %2 %3</source>
        <translation>Anteil der Versuche mit %1 %2 %3</translation>
    </message>
    <message>
        <source>Share of trials: %1</source>
        <translation>Anteil der Versuche: %1</translation>
    </message>
    <message>
        <source>Mean %1</source>
        <translation>Mittel %1</translation>
    </message>
    <message>
        <source>bands: 95 % Wilson</source>
        <translation>Bänder: 95 % Wilson</translation>
    </message>
    <message>
        <source>bands: 95 % bootstrap</source>
        <translation>Bänder: 95 % Bootstrap</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>%1 of %2 points</source>
        <translation>%1 von %2 Punkten</translation>
    </message>
    <message>
        <source>Waiting, %1 points</source>
        <translation>Wartet, %1 Punkte</translation>
    </message>
    <message>
        <source>Waiting, %1</source>
        <translation>Wartet, %1</translation>
    </message>
    <message>
        <source>Paused, %1</source>
        <translation>Pause, %1</translation>
    </message>
    <message>
        <source>Stopped, %1</source>
        <translation>Angehalten, %1</translation>
    </message>
    <message>
        <source>Finished, %1 points</source>
        <translation>Fertig, %1 Punkte</translation>
    </message>
    <message>
        <source>Failed, %1 kept</source>
        <translation>Fehlgeschlagen, %1 behalten</translation>
    </message>
    <message>
        <source>%1 s left</source>
        <translation>noch %1 s</translation>
    </message>
    <message>
        <source>%1 min left</source>
        <translation>noch %1 min</translation>
    </message>
    <message>
        <source>%1 h left</source>
        <translation>noch %1 h</translation>
    </message>
</context>
<context>
    <name>Explore</name>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Score against baselines</source>
        <translation>Bewertung gegen Vergleichswerte</translation>
    </message>
    <message>
        <source>Explore</source>
        <translation>Erkunden</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>Contact sheet: every step of every lane</source>
        <translation>Kontaktbogen: jeder Schritt jeder Spur</translation>
    </message>
    <message>
        <source>Animation of this view</source>
        <translation>Animation dieser Ansicht</translation>
    </message>
    <message>
        <source>Timeline strip: every step of the active lane</source>
        <translation>Zeitstreifen: jeder Schritt der aktiven Spur</translation>
    </message>
    <message>
        <source>Table of every step (CSV)</source>
        <translation>Tabelle aller Schritte (CSV)</translation>
    </message>
    <message>
        <source>This view</source>
        <translation>Diese Ansicht</translation>
    </message>
    <message>
        <source>All views, a file each</source>
        <translation>Alle Ansichten, je eine Datei</translation>
    </message>
</context>
<context>
    <name>Forking</name>
    <message>
        <source>At most %1 forks at a time: remove one first.</source>
        <translation>Höchstens %1 Abzweige zugleich: erst einen entfernen.</translation>
    </message>
    <message>
        <source>Damage the state of step %1</source>
        <translation>Zustand von Schritt %1 beschädigen</translation>
    </message>
    <message>
        <source>Store the state of step %1</source>
        <translation>Zustand von Schritt %1 speichern</translation>
    </message>
    <message>
        <source>Remove memory %1</source>
        <translation>Erinnerung %1 entfernen</translation>
    </message>
    <message>
        <source>painted at step %1</source>
        <translation>bemalt in Schritt %1</translation>
    </message>
    <message>
        <source>damaged at step %1</source>
        <translation>beschädigt in Schritt %1</translation>
    </message>
    <message>
        <source>again from step %1</source>
        <translation>noch einmal ab Schritt %1</translation>
    </message>
</context>
<context>
    <name>Landscape</name>
    <message>
        <source>%1 and %2</source>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>memory %1</source>
        <translation>Erinnerung %1</translation>
    </message>
    <message>
        <source>all %1 merged</source>
        <translation>alle %1 verschmolzen</translation>
    </message>
    <message>
        <source>%1 of %2 merged</source>
        <translation>%1 von %2 verschmolzen</translation>
    </message>
    <message>
        <source>%1 merged</source>
        <translation>%1 verschmolzen</translation>
    </message>
    <message>
        <source>no memory: near the mean</source>
        <translation>keine Erinnerung: nahe dem Mittel</translation>
    </message>
    <message>
        <source>no memory</source>
        <translation>keine Erinnerung</translation>
    </message>
    <message>
        <source>no memory: near %1</source>
        <translation>keine Erinnerung: nahe %1</translation>
    </message>
    <message>
        <source>between %1</source>
        <translation>zw. %1</translation>
    </message>
    <message>
        <source>beside %1</source>
        <translation>neben %1</translation>
    </message>
    <message>
        <source>saddle</source>
        <translation>Sattel</translation>
    </message>
    <message>
        <source>near the mean</source>
        <translation>nahe dem Mittel</translation>
    </message>
    <message>
        <source>maximum</source>
        <translation>Maximum</translation>
    </message>
    <message>
        <source>Minimum</source>
        <translation>Minimum</translation>
    </message>
    <message>
        <source>Stable</source>
        <translation>Stabil</translation>
    </message>
    <message>
        <source>Saddle</source>
        <translation>Sattel</translation>
    </message>
    <message>
        <source>Maximum</source>
        <translation>Maximum</translation>
    </message>
    <message>
        <source>Unstable</source>
        <translation>Instabil</translation>
    </message>
    <message>
        <source>plane through three pictures of %1 memories</source>
        <translation>Ebene durch drei Bilder von %1 Erinnerungen</translation>
    </message>
    <message>
        <source>%1 memories in the plane</source>
        <translation>%1 Erinnerungen in der Ebene</translation>
    </message>
    <message>
        <source>%1 stable points, %2 saddles, %3 maxima</source>
        <translation>%1 stabile Punkte, %2 Sättel, %3 Maxima</translation>
    </message>
    <message>
        <source>%1: basin %2</source>
        <translation>%1: Einzugsgebiet %2</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Erinnerung</translation>
    </message>
    <message>
        <source>Inverse</source>
        <translation>Kehrbild</translation>
    </message>
    <message>
        <source>Mixture of 3</source>
        <translation>Mischung aus 3</translation>
    </message>
    <message>
        <source>Other spurious</source>
        <translation>Andere unechte</translation>
    </message>
    <message>
        <source>Cycle</source>
        <translation>Zyklus</translation>
    </message>
    <message>
        <source>Not settled</source>
        <translation>Nicht stabil</translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation>Landschaft</translation>
    </message>
</context>
<context>
    <name>Outcome</name>
    <message>
        <source>Single memory: %1, exact</source>
        <translation>Eine Erinnerung: %1, genau</translation>
    </message>
    <message>
        <source>Single memory: %1</source>
        <translation>Eine Erinnerung: %1</translation>
    </message>
    <message>
        <source>Other memory: %1, exact</source>
        <translation>Andere Erinnerung: %1, genau</translation>
    </message>
    <message>
        <source>Other memory: %1</source>
        <translation>Andere Erinnerung: %1</translation>
    </message>
    <message>
        <source>Metastable: %1 of %2</source>
        <translation>Metastabil: %1 von %2</translation>
    </message>
    <message>
        <source>Global average of %1</source>
        <translation>Mittel aller %1</translation>
    </message>
    <message>
        <source>Inverse of %1, exact</source>
        <translation>Kehrbild von %1, genau</translation>
    </message>
    <message>
        <source>Inverse of %1</source>
        <translation>Kehrbild von %1</translation>
    </message>
    <message>
        <source>Mixture of %1</source>
        <translation>Mischung aus %1</translation>
    </message>
    <message>
        <source>Spurious state</source>
        <translation>Unechter Zustand</translation>
    </message>
    <message>
        <source>Null: not known</source>
        <translation>Null: nicht bekannt</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>all %1</source>
        <translation>alle %1</translation>
    </message>
    <message>
        <source>Cycle of %1</source>
        <translation>Zyklus der Länge %1</translation>
    </message>
</context>
<context>
    <name>ParameterText</name>
    <message>
        <source>on</source>
        <translation>an</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 auf %2</translation>
    </message>
</context>
<context>
    <name>PinnedRun</name>
    <message>
        <source>, seed %1</source>
        <translation>, Startwert %1</translation>
    </message>
    <message>
        <source>, fork %1</source>
        <translation>, Abzweig %1</translation>
    </message>
    <message>
        <source>Pin the run of %1</source>
        <translation>Lauf von %1 anheften</translation>
    </message>
    <message>
        <source>Let a pinned run go</source>
        <translation>Angehefteten Lauf lösen</translation>
    </message>
</context>
<context>
    <name>Presenter</name>
    <message>
        <source>%1, %2 memories</source>
        <translation>%1, %2 Erinnerungen</translation>
    </message>
    <message>
        <source>Memory %1</source>
        <translation>Erinnerung %1</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>step %1 of %2</source>
        <translation>Schritt %1 von %2</translation>
    </message>
    <message>
        <source>Stored pattern</source>
        <translation>Gespeichertes Muster</translation>
    </message>
    <message>
        <source>memory %1</source>
        <translation>Erinnerung %1</translation>
    </message>
    <message>
        <source>Memories in the mix</source>
        <translation>In der Mischung</translation>
    </message>
    <message>
        <source>was %1 at step %2</source>
        <translation>war %1 in Schritt %2</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>Energie</translation>
    </message>
    <message>
        <source>Overlap</source>
        <translation>Überlappung</translation>
    </message>
    <message>
        <source>query %1</source>
        <translation>Anfrage %1</translation>
    </message>
    <message>
        <source>PageDown next step    PageUp back    B black    Esc leave</source>
        <translation>Bild ab: weiter    Bild auf: zurück    B: schwarz    Esc: verlassen</translation>
    </message>
    <message>
        <source>Association weights</source>
        <translation>Assoziationsgewichte</translation>
    </message>
    <message>
        <source>Overlaps</source>
        <translation>Überlappungen</translation>
    </message>
    <message>
        <source>Memories in the mix, by step</source>
        <translation>Erinnerungen in der Mischung je Schritt</translation>
    </message>
    <message>
        <source>Overlap, by step</source>
        <translation>Überlappung je Schritt</translation>
    </message>
</context>
<context>
    <name>Quantity</name>
    <message>
        <source>N_{eff}</source>
        <translation>N_{eff}</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>Energie</translation>
    </message>
    <message>
        <source>mean image</source>
        <translation>mittleres Bild</translation>
    </message>
    <message>
        <source>query untouched</source>
        <translation>Anfrage unverändert</translation>
    </message>
    <message>
        <source>Mean absolute error</source>
        <translation>Mittlerer absoluter Fehler</translation>
    </message>
    <message>
        <source>MAE</source>
        <translation>MAE</translation>
    </message>
    <message>
        <source>Overlap</source>
        <translation>Überlappung</translation>
    </message>
</context>
<context>
    <name>RunValues</name>
    <message>
        <source>Stable after %1 steps</source>
        <translation>Stabil nach %1 Schritten</translation>
    </message>
    <message>
        <source>Cycle of %1 after %2 steps</source>
        <translation>Zyklus der Länge %1 nach %2 Schritten</translation>
    </message>
    <message>
        <source>Not finite after %1 steps</source>
        <translation>Nicht endlich nach %1 Schritten</translation>
    </message>
    <message>
        <source>Not stable after %1 steps</source>
        <translation>Nach %1 Schritten nicht stabil</translation>
    </message>
</context>
<context>
    <name>StateText</name>
    <message>
        <source>closest memory %1 at %2</source>
        <translation>nächste Erinnerung %1 mit %2</translation>
    </message>
    <message>
        <source>step %1 of %2</source>
        <translation>Schritt %1 von %2</translation>
    </message>
    <message>
        <source>energy %1</source>
        <translation>Energie %1</translation>
    </message>
</context>
<context>
    <name>SweepSeries</name>
    <message>
        <source>dashed: nothing else is both cheaper and better</source>
        <translation>gestrichelt: nichts anderes ist zugleich billiger und besser</translation>
    </message>
    <message>
        <source>untouched query</source>
        <translation>unveränderte Anfrage</translation>
    </message>
    <message>
        <source>mean image</source>
        <translation>mittleres Bild</translation>
    </message>
    <message>
        <source>nearest neighbour</source>
        <translation>nächster Nachbar</translation>
    </message>
    <message>
        <source>%1, at best</source>
        <translation>%1, bestenfalls</translation>
    </message>
    <message>
        <source>Cut at %1 = %2</source>
        <translation>Schnitt bei %1 = %2</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95-%-Intervall</translation>
    </message>
    <message>
        <source>click shows its trials</source>
        <translation>Klick zeigt die Versuche</translation>
    </message>
    <message>
        <source>%1, %2: %3, %4 to %5</source>
        <translation>%1, %2: %3, %4 bis %5</translation>
    </message>
</context>
<context>
    <name>WeightFormula</name>
    <message>
        <source>similarity *s*_{%1} (%2)</source>
        <translation>Ähnlichkeit *s*_{%1} (%2)</translation>
    </message>
    <message>
        <source>weight *p*_{%1}</source>
        <translation>Gewicht *p*_{%1}</translation>
    </message>
    <message>
        <source>rank, of %1 memories with weight</source>
        <translation>Rang, von %1 Erinnerungen mit Gewicht</translation>
    </message>
    <message>
        <source>score θ_{%1} = β *s*_{%1} = %2 × %3</source>
        <translation>Wert θ_{%1} = β *s*_{%1} = %2 × %3</translation>
    </message>
    <message>
        <source>largest score, of memory %1</source>
        <translation>größter Wert, von Erinnerung %1</translation>
    </message>
    <message>
        <source>*m* = ξ·*x* / *d*: neurons that agree less those that do not, of all</source>
        <translation>*m* = ξ·*x* / *d*: gleiche Neuronen minus ungleiche, von allen</translation>
    </message>
    <message>
        <source>*m*_{%1} = (%2 − %3) / %4</source>
        <translation>*m*_{%1} = (%2 − %3) / %4</translation>
    </message>
    <message>
        <source>neurons that agree</source>
        <translation>gleiche Neuronen</translation>
    </message>
    <message>
        <source>neurons that differ</source>
        <translation>ungleiche Neuronen</translation>
    </message>
    <message>
        <source>overlap *m*_{%1}</source>
        <translation>Überlappung *m*_{%1}</translation>
    </message>
</context>
<context>
    <name>hopscope::ui::Actions</name>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Step forward</source>
        <translation>Schritt vor</translation>
    </message>
    <message>
        <source>Step back</source>
        <translation>Schritt zurück</translation>
    </message>
    <message>
        <source>First step</source>
        <translation>Erster Schritt</translation>
    </message>
    <message>
        <source>Last step</source>
        <translation>Letzter Schritt</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>Schneller</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>Langsamer</translation>
    </message>
    <message>
        <source>Restart run</source>
        <translation>Lauf neu starten</translation>
    </message>
    <message>
        <source>New noise</source>
        <translation>Neues Rauschen</translation>
    </message>
    <message>
        <source>Keep the seed</source>
        <translation>Startwert behalten</translation>
    </message>
    <message>
        <source>The seed is kept: every memory is damaged by the same noise</source>
        <translation>Der Startwert bleibt: jede Erinnerung wird durch dasselbe Rauschen beschädigt</translation>
    </message>
    <message>
        <source>The seed is free: every memory that is chosen draws new noise</source>
        <translation>Der Startwert ist frei: jede gewählte Erinnerung zieht neues Rauschen</translation>
    </message>
    <message>
        <source>Previous memory</source>
        <translation>Vorige Erinnerung</translation>
    </message>
    <message>
        <source>Next memory</source>
        <translation>Nächste Erinnerung</translation>
    </message>
    <message>
        <source>Raise β</source>
        <translation>β erhöhen</translation>
    </message>
    <message>
        <source>Lower β</source>
        <translation>β senken</translation>
    </message>
    <message>
        <source>Raise β a little</source>
        <translation>β ein wenig erhöhen</translation>
    </message>
    <message>
        <source>Lower β a little</source>
        <translation>β ein wenig senken</translation>
    </message>
    <message>
        <source>Ten steps forward</source>
        <translation>Zehn Schritte vor</translation>
    </message>
    <message>
        <source>Ten steps back</source>
        <translation>Zehn Schritte zurück</translation>
    </message>
    <message>
        <source>Undo all painting</source>
        <translation>Alles Gemalte zurücknehmen</translation>
    </message>
    <message>
        <source>Damage this state</source>
        <translation>Diesen Zustand beschädigen</translation>
    </message>
    <message>
        <source>Forks the run here: this state damaged as the query was</source>
        <translation>Zweigt den Lauf hier ab: dieser Zustand, beschädigt wie die Anfrage</translation>
    </message>
    <message>
        <source>Store this state as a memory</source>
        <translation>Diesen Zustand als Erinnerung speichern</translation>
    </message>
    <message>
        <source>Pin this run</source>
        <translation>Diesen Lauf anheften</translation>
    </message>
    <message>
        <source>Difference from the next</source>
        <translation>Differenz zum Nächsten</translation>
    </message>
    <message>
        <source>Difference from the target, the query, each lane  D</source>
        <translation>Differenz zum Ziel, zur Anfrage, zu jeder Spur  D</translation>
    </message>
    <message>
        <source>Next flip</source>
        <translation>Nächster Kippvorgang</translation>
    </message>
    <message>
        <source>Previous flip</source>
        <translation>Voriger Kippvorgang</translation>
    </message>
    <message>
        <source>Remove this fork</source>
        <translation>Diesen Abzweig entfernen</translation>
    </message>
    <message>
        <source>Loop</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Stop when stable</source>
        <translation>Anhalten, wenn stabil</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
</context>
<context>
    <name>hopscope::ui::AxisForm</name>
    <message>
        <source>First value of %1</source>
        <translation>Erster Wert von %1</translation>
    </message>
    <message>
        <source>Last value of %1</source>
        <translation>Letzter Wert von %1</translation>
    </message>
    <message>
        <source>Values of %1</source>
        <translation>Werte von %1</translation>
    </message>
    <message>
        <source>Equal ratios</source>
        <translation>Gleiche Verhältnisse</translation>
    </message>
    <message>
        <source>Even steps</source>
        <translation>Gleiche Schritte</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Number of points of %1</source>
        <translation>Zahl der Punkte von %1</translation>
    </message>
    <message>
        <source>to</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>in</source>
        <translation>in</translation>
    </message>
    <message>
        <source>From the first to the last value, in so many points</source>
        <translation>Vom ersten bis zum letzten Wert, in so vielen Punkten</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>At least one</source>
        <translation>Mindestens eines</translation>
    </message>
    <message>
        <source>Numbers between commas</source>
        <translation>Zahlen zwischen Kommas</translation>
    </message>
    <message>
        <source>Two numbers above 0</source>
        <translation>Zwei Zahlen über 0</translation>
    </message>
    <message>
        <source>Two numbers</source>
        <translation>Zwei Zahlen</translation>
    </message>
</context>
<context>
    <name>hopscope::ui::Banner</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>hopscope::ui::BetaControl</name>
    <message>
        <source>β %1</source>
        <translation>β %1</translation>
    </message>
    <message>
        <source>inverse temperature</source>
        <translation>inverse Temperatur</translation>
    </message>
    <message>
        <source>same for every lane</source>
        <translation>gleich für jede Spur</translation>
    </message>
    <message>
        <source>here of the chosen lane</source>
        <translation>hier die der gewählten Spur</translation>
    </message>
    <message>
        <source>The lanes differ. The slider sets all of them.</source>
        <translation>Die Spuren unterscheiden sich. Der Regler stellt alle.</translation>
    </message>
    <message>
        <source>No merge points are known for this model and similarity.</source>
        <translation>Für dieses Modell und diese Ähnlichkeit sind keine Verschmelzungspunkte bekannt.</translation>
    </message>
    <message>
        <source>Merge points are being computed …</source>
        <translation>Verschmelzungspunkte werden berechnet …</translation>
    </message>
    <message>
        <source>No merge points: %1.</source>
        <translation>Keine Verschmelzungspunkte: %1.</translation>
    </message>
    <message>
        <source>Softmax merges at 2 / (1 − c), sparsemax at half of it.</source>
        <translation>Softmax verschmilzt bei 2 / (1 − c), Sparsemax bei der Hälfte davon.</translation>
    </message>
    <message>
        <source>Ticks: where each memory merges with its nearest, %1.</source>
        <translation>Striche: wo jede Erinnerung mit ihrer nächsten verschmilzt, %1.</translation>
    </message>
    <message>
        <source>Memory %1: β = %2.</source>
        <translation>Erinnerung %1: β = %2.</translation>
    </message>
    <message>
        <source>beyond %1</source>
        <translation>über %1</translation>
    </message>
    <message>
        <source>Memory %1 has a duplicate.</source>
        <translation>Erinnerung %1 ist doppelt vorhanden.</translation>
    </message>
</context>
<context>
    <name>hopscope::ui::BetaHelp</name>
    <message>
        <source>β in other papers and programs</source>
        <translation>β in anderen Arbeiten und Programmen</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Als Text kopieren</translation>
    </message>
</context>
<context>
    <name>hopscope::ui::BifurcationStrip</name>
    <message>
        <source>Fixed points against β</source>
        <translation>Fixpunkte über β</translation>
    </message>
    <message>
        <source>β %1</source>
        <translation>β %1</translation>
    </message>
    <message>
        <source>%1 stable points</source>
        <translation>%1 stabile Punkte</translation>
    </message>
</context>
<context>
    <name>hopscope::ui::ClassFilter</name>
    <message>
        <source>Class %1</source>
        <translation>Klasse %1</translation>
    </message>
    <message>
        <source>Classes to store</source>
        <translation>Zu speichernde Klassen</translation>
    </message>
    <message>
        <source>Choose the classes to store</source>
        <translation>Die zu speichernden Klassen wählen</translation>
    </message>
    <message>
        <source>These patterns have no classes to choose from</source>
        <translation>Diese Muster haben keine Klassen zur Auswahl</translation>
    </message>
    <message>
        <source>Store only these classes; none checked stores all.</source>
        <translation>Nur diese Klassen speichern; ist keine gewählt, werden alle gespeichert.</translation>
    </message>
</context>
<context>
    <name>hopscope::ui::CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>Befehlspalette</translation>
    </message>
    <message>
        <source>Search commands, data, models</source>
        <translation>Befehle, Daten, Modelle suchen</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>hopscope::ui::CompareWorkspace</name>
    <message>
        <source>Add model</source>
        <translation>Modell hinzufügen</translation>
    </message>
    <message>
        <source>Difference from</source>
        <translation>Differenz zu</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>By step</source>
        <translation>Je Schritt</translation>
    </message>
</context>
<context>
    <name>hopscope::ui::CorruptionPanel</name>
    <message>
        <source>The query is the stored picture itself. Add a corruption to damage it.</source>
        <translation>Die Anfrage ist das gespeicherte Bild selbst. Eine Störung hinzufügen, um es zu beschädigen.</translation>
    </message>
    <message>
        <source>New noise</source>
        <translation>Neues Rauschen</translation>
    </message>
    <message>
        <source>Draws everything random anew: the next seed</source>
        <translation>Zieht alles Zufällige neu: der nächste Startwert</translation>
    </message>
    <message>
        <source>Add a corruption</source>
        <translation>Störung hinzufügen</translation>
    </message>
    <message>
        <source>Switch %1 on</source>
        <translation>%1 einschalten</translation>
    </message>
    <message>
        <source>Switch %1 off</source>
        <translation>%1 ausschalten</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Own seed of %1</source>
        <translation>Eigener Startwert von %1</translation>
    </message>
    <message>
        <source>No own seed of %1</source>
        <translation>Kein eigener Startwert von %1</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>%1 hinzufügen</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>Move %1</source>
        <translation>%1 verschieben</translation>
    </message>
</context>
<context>
    <name>hopscope::ui::CorruptionRow</name>
    <message>
        <source>More settings</source>
        <translation>Weitere Einstellungen</translation>
    </message>
    <message>
        <source>Own seed</source>
        <translation>Eigener Startwert</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Keep the random numbers of this element when the seed of the run changes</source>
        <translation>Die Zufallszahlen dieses Elements behalten, wenn sich der Startwert des Laufs ändert</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>A seed is a whole number of at least 0</source>
        <translation>Ein Startwert ist eine ganze Zahl ab 0</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
</context>
<context>
    <name>hopscope::ui::CurvePlot</name>
    <message>
        <source>It is not defined here.</source>
        <translation>Sie ist hier nicht definiert.</translation>
    </message>
    <message>
        <source>%1: none</source>
        <translation>%1: keine</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>none, %1</source>
        <translation>keine, %1</translation>
    </message>
    <message>
        <source>step %1 of %2: %3</source>
        <translation>Schritt %1 von %2: %3</translation>
    </message>
</context>
<context>
    <name>hopscope::ui::CurvesCard</name>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>this model has none with these parameters</source>
        <translation>dieses Modell hat mit diesen Parametern keine</translation>
    </message>
</context>
<context>
    <name>hopscope::ui::DifferenceChoice</name>
    <message>
        <source>query</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>lane %1</source>
        <translation>Spur %1</translation>
    </message>
    <message>
        <source>target</source>
        <translation>Ziel</translation>
    </message>
</context>
<context>
    <name>hopscope::ui::DockTitle</name>
    <message>
        <source>Float or dock %1</source>
        <translation>%1 lösen oder andocken</translation>
    </message>
    <message>
        <source>Close %1; View, Docks brings it back</source>
        <translation>%1 schließen; Ansicht, Seitenfelder holt es zurück</translation>
    </message>
</context>
<context>
    <name>hopscope::ui::DragHandle</name>
    <message>
        <source>Move</source>
        <translation>Verschieben</translation>
    </message>
    <message>
        <source>Drag to reorder, or Alt with the arrow keys</source>
        <translation>Zum Umordnen ziehen, oder Alt mit den Pfeiltasten</translation>
    </message>
</context>
<context>
    <name>hopscope::ui::DynamicsForm</name>
    <message>
        <source>step size</source>
        <translation>Schrittweite</translation>
    </message>
    <message>
        <source>x ← x + η (T(x) − x). At 1 a step goes all the way; between 0 and 2 the energy of a real-valued model never rises.</source>
        <translation>x ← x + η (T(x) − x). Bei 1 geht ein Schritt den ganzen Weg; zwischen 0 und 2 steigt die Energie eines reellwertigen Modells nie.</translation>
    </message>
    <message>
        <source>Step size η</source>
        <translation>Schrittweite η</translation>
    </message>
    <message>
        <source>Stop when the state changes by less than</source>
        <translation>Anhalten, wenn sich der Zustand um weniger ändert als</translation>
    </message>
    <message>
        <source>Largest number of steps</source>
        <translation>Größte Zahl von Schritten</translation>
    </message>
    <message>
        <source> steps</source>
        <translation> Schr.</translation>
    </message>
    <message>
        <source>or</source>
        <translation>/</translation>
    </message>
    <message>
        <source>Stop at</source>
        <translation>Ende bei</translation>
    </message>
    <message>
        <source>A run ends when the state moves by less than the tolerance or after so many steps; a tolerance of 0 takes all steps.</source>
        <translation>Ein Lauf endet, wenn sich der Zustand um weniger als die Toleranz bewegt oder nach so vielen Schritten; mit Toleranz 0 werden alle Schritte gemacht.</translation>
    </message>
    <message>
        <source>Step size %1</source>
        <translation>Schrittweite %1</translation>
    </message>
    <message>
        <source>At most %1 steps</source>
        <translation>Höchstens %1 Schritte</translation>
    </message>
    <message>
        <source>Neurons of ±1 flip or stay: they have no step size.</source>
        <translation>Neuronen mit ±1 kippen oder bleiben: Sie haben keine Schrittweite.</translation>
    </message>
    <message>
        <source>“%1” is not a number</source>
        <translation>„%1“ ist keine Zahl</translation>
    </message>
    <message>
        <source>Tolerance %1</source>
        <translation>Toleranz %1</translation>
    </message>
</context>
<context>
    <name>hopscope::ui::EncodingRow</name>
    <message>
        <source>Encoding</source>
        <translation>Kodierung</translation>
    </message>
    <message>
        <source>Encoding %1</source>
        <translation>Kodierung %1</translation>
    </message>
    <message>
        <source>The neurons of this model are ±1, so it always works on bipolar patterns.</source>
        <translation>Die Neuronen dieses Modells sind ±1, deshalb arbeitet es immer mit bipolaren Mustern.</translation>
    </message>
    <message>
        <source>Lanes of ±1 neurons keep to bipolar patterns.</source>
        <translation>Spuren mit ±1-Neuronen bleiben bei bipolaren Mustern.</translation>
    </message>
</context>
<context>
    <name>hopscope::ui::ExperimentModels</name>
    <message>
        <source>Add model</source>
        <translation>Modell hinzufügen</translation>
    </message>
    <message>
        <source>An experiment needs a model</source>
        <translation>Ein Experiment braucht ein Modell</translation>
    </message>
    <message>
        <source>At most %1 models</source>
        <translation>Höchstens %1 Modelle</translation>
    </message>
</context>
<context>
    <name>hopscope::ui::ExperimentSetupPanel</name>
    <message>
        <source>Varied</source>
        <translation>Verändert</translation>
    </message>
    <message>
        <source>And</source>
        <translation>Und</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Random ±1 patterns</source>
        <translation>Zufällige ±1-Muster</translation>
    </message>
    <message>
        <source>Random points on a sphere</source>
        <translation>Zufällige Punkte auf einer Kugel</translation>
    </message>
    <message>
        <source>Experiment</source>
        <translation>Experiment</translation>
    </message>
    <message>
        <source>Patterns</source>
        <translation>Muster</translation>
    </message>
    <message>
        <source>Neurons N</source>
        <translation>Neuronen N</translation>
    </message>
    <message>
        <source>Stored M</source>
        <translation>Gespeichert M</translation>
    </message>
    <message>
        <source>Number of stored patterns</source>
        <translation>Zahl der gespeicherten Muster</translation>
    </message>
    <message>
        <source>Corruption</source>
        <translation>Störung</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Stärke</translation>
    </message>
    <message>
        <source>Trials</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Damaged patterns tried at each point</source>
        <translation>Beschädigte Muster, die je Punkt versucht werden</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>Netze</translation>
    </message>
    <message>
        <source>Independent choices of the stored patterns over which the trials are spread</source>
        <translation>Unabhängige Wahlen der gespeicherten Muster, auf die sich die Versuche verteilen</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>At most so many updates of a trial</source>
        <translation>Höchstens so viele Schritte je Versuch</translation>
    </message>
    <message>
        <source>Recalled if</source>
        <translation>Erinnert, wenn</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>mindestens</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>höchstens</translation>
    </message>
    <message>
        <source>The limit must be a number</source>
        <translation>Die Grenze muss eine Zahl sein</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Data set</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>As the query: %1</source>
        <translation>Wie die Anfrage: %1</translation>
    </message>
    <message>
        <source>The data set is still being read</source>
        <translation>Der Datensatz wird noch gelesen</translation>
    </message>
    <message>
        <source>Starts when nothing is before it in the list</source>
        <translation>Beginnt, wenn in der Liste nichts mehr davor steht</translation>
    </message>
</context>
<context>
    <name>hopscope::ui::ExperimentWorkspace</name>
    <message>
        <source>Table as CSV…</source>
        <translation>Tabelle als CSV …</translation>
    </message>
    <message>
        <source>Plot as picture…</source>
        <translation>Diagramm als Bild …</translation>
    </message>
    <message>
        <source>Keep this plot below while others are looked at</source>
        <translation>Dieses Diagramm darunter behalten, während andere angesehen werden</translation>
    </message>
    <message>
        <source>Keep this plot</source>
        <translation>Dieses Diagramm behalten</translation>
    </message>
    <message>
        <source>Keep this plot no longer</source>
        <translation>Dieses Diagramm nicht länger behalten</translation>
    </message>
    <message>
        <source>Points of the experiment</source>
        <translation>Punkte des Experiments</translation>
    </message>
    <message>
        <source>No experiment yet</source>
        <translation>Noch kein Experiment</translation>
    </message>
    <message>
        <source>How many patterns can each model hold, how much damage does it repair, what does it cost? Set up an experiment at the right, then run it: the curves grow while it works, and what is finished stays when you stop.</source>
        <translation>Wie viele Muster kann jedes Modell halten, wie viel Schaden behebt es, was kostet es? Rechts ein Experiment einrichten und starten: Die Kurven wachsen, während es arbeitet, und was fertig ist, bleibt beim Anhalten.</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>No experiment is running</source>
        <translation>Kein Versuch läuft</translation>
    </message>
    <message>
        <source>Running, %1 done</source>
        <translation>Läuft, %1 fertig</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n wartet</numerusform>
            <numerusform>%n warten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 trials</source>
        <translation>%1 Versuche</translation>
    </message>
    <message>
        <source>Open the rows of an experiment</source>
        <translation>Zeilen eines Experiments öffnen</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>Kommagetrennte Werte (*.csv)</translation>
    </message>
    <message>
        <source>Save the table</source>
        <translation>Tabelle speichern</translation>
    </message>
    <message>
        <source>Save the plot</source>
        <translation>Diagramm speichern</translation>
    </message>
    <message>
        <source>Vector graphics (*.svg);;PDF (*.pdf);;Picture (*.png)</source>
        <translation>Vektorgrafik (*.svg);;PDF (*.pdf);;Bild (*.png)</translation>
    </message>
</context>
<context>
    <name>hopscope::ui::ExploreWorkspace</name>
    <message>
        <source>memory %1</source>
        <translation>Erinnerung %1</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Differenz</translation>
    </message>
    <message>
        <source>Row %1, column %2   value %3</source>
        <translation>Zeile %1, Spalte %2   Wert %3</translation>
    </message>
    <message>
        <source>Brush %1 px   </source>
        <translation>Pinsel %1 px   </translation>
    </message>
    <message>
        <source>   painting forks a run from step %1</source>
        <translation>   Malen zweigt einen Lauf ab Schritt %1 ab</translation>
    </message>
    <message>
        <source>target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source> + painted</source>
        <translation> + bemalt</translation>
    </message>
    <message>
        <source>overlap %1</source>
        <translation>Überlappung %1</translation>
    </message>
    <message>
        <source>Paint on step %1</source>
        <translation>Auf Schritt %1 malen</translation>
    </message>
    <message>
        <source>start of the fork</source>
        <translation>Anfang des Abzweigs</translation>
    </message>
    <message>
        <source>forks the run here</source>
        <translation>zweigt den Lauf hier ab</translation>
    </message>
    <message>
        <source>, fork %1</source>
        <translation>, Abzweig %1</translation>
    </message>
    <message>
        <source>state − %1</source>
        <translation>Zustand − %1</translation>
    </message>
    <message>
        <source>step %1, flip %2 of %3</source>
        <translation>Schritt %1, Kippvorgang %2 von %3</translation>
    </message>
    <message>
        <source>State after %1: neuron %2 flipped</source>
        <translation>Zustand nach %1: Neuron %2 gekippt</translation>
    </message>
    <message>
        <source>neuron %1 flipped</source>
        <translation>Neuron %1 gekippt</translation>
    </message>
    <message>
        <source>MAE %1</source>
        <translation>MAE %1</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>Schritt %1</translation>
    </message>
    <message>
        <source>a mix of %1 memories</source>
        <translation>Mix aus %1</translation>
    </message>
    <message>
        <source>N_{eff} = exp(entropy)</source>
        <translation>N_{eff} = exp(Entropie)</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>Träger</translation>
    </message>
    <message>
        <source>Top weight</source>
        <translation>Größtes Gewicht</translation>
    </message>
    <message>
        <source> memory %1</source>
        <translation> Nr. %1</translation>
    </message>
    <message>
        <source>Association weights</source>
        <translation>Assoziationsgewichte</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Largest overlap</source>
        <translation>Größte Überlappung</translation>
    </message>
    <message>
        <source>Overlap with original</source>
        <translation>Überlappung</translation>
    </message>
    <message>
        <source>Overlap</source>
        <translation>Überlappung</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>Energie</translation>
    </message>
    <message>
        <source>Step |Δ*x*|</source>
        <translation>Schritt |Δ*x*|</translation>
    </message>
</context>
<context>
    <name>hopscope::ui::ExportDialog</name>
    <message>
        <source>Keep the session in the picture</source>
        <translation>Die Sitzung im Bild ablegen</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Picture %1 of %2</source>
        <translation>Bild %1 von %2</translation>
    </message>
    <message>
        <source>%1×</source>
        <translation>%1×</translation>
    </message>
    <message>
        <source>%1 steps a second</source>
        <translation>%1 Schritte je Sekunde</translation>
    </message>
    <message>
        <source>A PNG carries the session as text: opening it in Hopscope offers the same run again.</source>
        <translation>Ein PNG trägt die Sitzung als Text: In Hopscope geöffnet bietet es denselben Lauf wieder an.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Durchsuchen …</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Maßstab</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation>Es gibt keinen Ordner %1.</translation>
    </message>
    <message>
        <source>%1 exists and will be replaced.</source>
        <translation>%1 ist vorhanden und wird ersetzt.</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>%1 gespeichert</translation>
    </message>
    <message>
        <source>Stopped; nothing was written.</source>
        <translation>Angehalten; es wurde nichts geschrieben.</translation>
    </message>
</context>
<context>
    <name>hopscope::ui::FormulaCard</name>
    <message>
        <source>This model gives no formula for its weights.</source>
        <translation>Dieses Modell nennt keine Formel für seine Gewichte.</translation>
    </message>
    <message>
        <source>Close  Esc</source>
        <translation>Schließen  Esc</translation>
    </message>
    <message>
        <source>Close the formula</source>
        <translation>Formel schließen</translation>
    </message>
    <message>
        <source>Formula of %1</source>
        <translation>Formel von %1</translation>
    </message>
</context>
<context>
    <name>hopscope::ui::FormulaStrip</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>hopscope::ui::HistoryPanel</name>
    <message>
        <source>History of changes</source>
        <translation>Verlauf der Änderungen</translation>
    </message>
    <message>
        <source>As opened</source>
        <translation>Wie geöffnet</translation>
    </message>
</context>
<context>
    <name>hopscope::ui::HunterCard</name>
    <message>
        <source>memory %1</source>
        <translation>Erinnerung %1</translation>
    </message>
    <message>
        <source>inverse of %1</source>
        <translation>Kehrbild von %1</translation>
    </message>
    <message>
        <source>mixture of %1</source>
        <translation>Mischung aus %1</translation>
    </message>
    <message>
        <source>a cycle</source>
        <translation>ein Zyklus</translation>
    </message>
    <message>
        <source>spurious</source>
        <translation>unecht</translation>
    </message>
    <message>
        <source>not settled</source>
        <translation>nicht stabil</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>ends in</source>
        <translation>endet in</translation>
    </message>
    <message>
        <source>starts</source>
        <translation>Starts</translation>
    </message>
    <message>
        <source>share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>overlap</source>
        <translation>Überlappung</translation>
    </message>
    <message>
        <source>energy</source>
        <translation>Energie</translation>
    </message>
    <message>
        <source>Random starts</source>
        <translation>Zufällige Starts</translation>
    </message>
    <message>
        <source>Shares of the random starts</source>
        <translation>Anteile der zufälligen Starts</translation>
    </message>
    <message>
        <source>End states of the random starts</source>
        <translation>Endzustände der zufälligen Starts</translation>
    </message>
    <message>
        <source>Where random starts end</source>
        <translation>Wo zufällige Starts enden</translation>
    </message>
    <message>
        <source>States of ±1 are the corners of a cube: they have no plane, but the ends of random starts show what the network keeps besides the memories. Double-click one to have it as the query in Explore.</source>
        <translation>Zustände aus ±1 sind die Ecken eines Würfels: sie haben keine Ebene, doch die Enden zufälliger Starts zeigen, was das Netz außer den Erinnerungen behält. Ein Doppelklick macht einen davon zur Anfrage in „Erkunden“.</translation>
    </message>
    <message>
        <source>End state as query: %1</source>
        <translation>Endzustand als Anfrage: %1</translation>
    </message>
    <message>
        <source>%1, %2 memories of %3 neurons; %4 starts, %5 end states</source>
        <translation>%1, %2 Erinnerungen aus %3 Neuronen; %4 Starts, %5 Endzustände</translation>
    </message>
    <message>
        <source>%1 of %2 starts, 95 % between %3 and %4</source>
        <translation>%1 von %2 Starts, 95 % zwischen %3 und %4</translation>
    </message>
    <message>
        <source>The %1 most frequent of %2 end states are listed.</source>
        <translation>Die %1 häufigsten von %2 Endzuständen sind aufgeführt.</translation>
    </message>
</context>
<context>
    <name>hopscope::ui::ImagePane</name>
    <message>
        <source>0 everywhere</source>
        <translation>überall 0</translation>
    </message>
    <message>
        <source>no picture</source>
        <translation>kein Bild</translation>
    </message>
    <message>
        <source>picture of %1 by %2 pixels</source>
        <translation>Bild mit %1 mal %2 Pixeln</translation>
    </message>
    <message>
        <source>differences up to %1</source>
        <translation>Differenzen bis %1</translation>
    </message>
</context>
<context>
    <name>hopscope::ui::ImportDialog</name>
    <message>
        <source>auto</source>
        <translation>selbst</translation>
    </message>
    <message>
        <source>Width in pixels</source>
        <translation>Breite in Pixeln</translation>
    </message>
    <message>
        <source>Height in pixels</source>
        <translation>Höhe in Pixeln</translation>
    </message>
    <message>
        <source>Above</source>
        <translation>Über</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Einlesen</translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>%1 einlesen</translation>
    </message>
    <message>
        <source>Cut out the middle</source>
        <translation>Mitte ausschneiden</translation>
    </message>
    <message>
        <source>Squeeze all of it</source>
        <translation>Alles stauchen</translation>
    </message>
    <message>
        <source>As in the file</source>
        <translation>Wie in der Datei</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Grau</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Schwelle</translation>
    </message>
    <message>
        <source>Two values only: what is above this share of the range becomes white, the rest black</source>
        <translation>Nur zwei Werte: Was über diesem Anteil des Bereichs liegt, wird weiß, der Rest schwarz</translation>
    </message>
    <message>
        <source>Number of stored patterns</source>
        <translation>Zahl der gespeicherten Muster</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Proportion</source>
        <translation>Seitenverhältnis</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Two values</source>
        <translation>Zwei Werte</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Kodierung</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>%1 pattern of %2 × %3</source>
        <translation>%1 Muster mit %2 × %3</translation>
    </message>
    <message>
        <source>%1 patterns of %2 × %3</source>
        <translation>%1 Muster mit %2 × %3</translation>
    </message>
    <message>
        <source> in colour</source>
        <translation> in Farbe</translation>
    </message>
    <message>
        <source>, %1 classes</source>
        <translation>, %1 Klassen</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>von %1</translation>
    </message>
</context>
<context>
    <name>hopscope::ui::ImportPreview</name>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message numerus="yes">
        <source>%n pictures</source>
        <translation>
            <numerusform>%n Bild</numerusform>
            <numerusform>%n Bilder</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hopscope::ui::JobRunner</name>
    <message>
        <source>There is not enough memory for this.</source>
        <translation>Dafür reicht der Arbeitsspeicher nicht.</translation>
    </message>
    <message>
        <source>The job failed without giving a reason.</source>
        <translation>Die Arbeit schlug fehl, ohne einen Grund zu nennen.</translation>
    </message>
    <message>
        <source>The system gives no further thread.</source>
        <translation>Das System gibt keinen weiteren Thread her.</translation>
    </message>
</context>
<context>
    <name>hopscope::ui::KeyDialog</name>
    <message>
        <source>Assign</source>
        <translation>Zuweisen</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>Keine Taste</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtern</translation>
    </message>
    <message>
        <source>Filter commands</source>
        <translation>Befehle filtern</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>Befehle und ihre Tasten</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>Neue Taste</translation>
    </message>
    <message>
        <source>Restore all defaults</source>
        <translation>Alle auf Standard zurücksetzen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Esc leaves the presenter and full screen, cancels what is computing, and pauses.</source>
        <translation>Esc verlässt Vortrag und Vollbild, bricht ab, was gerechnet wird, und hält an.</translation>
    </message>
    <message>
        <source>Changed from its default</source>
        <translation>Weicht vom Standard ab</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>%1 belongs to “%2”, which would lose it.</source>
        <translation>%1 gehört zu „%2“ und ginge dort verloren.</translation>
    </message>
    <message>
        <source>Choose a command and press its new key in the field.</source>
        <translation>Einen Befehl wählen und im Feld seine neue Taste drücken.</translation>
    </message>
    <message>
        <source>%1 is free.</source>
        <translation>%1 ist frei.</translation>
    </message>
</context>
<context>
    <name>hopscope::ui::LandscapeComputer</name>
    <message>
        <source>There is no run yet.</source>
        <translation>Es gibt noch keinen Lauf.</translation>
    </message>
    <message>
        <source>One of the three pictures is not stored any more. Choose another one.</source>
        <translation>Eines der drei Bilder ist nicht mehr gespeichert. Bitte ein anderes wählen.</translation>
    </message>
</context>
<context>
    <name>hopscope::ui::LandscapeControl</name>
    <message>
        <source>Landscape of points</source>
        <translation>Landschaft aus Punkten</translation>
    </message>
    <message>
        <source>Landscape through pictures</source>
        <translation>Landschaft durch Bilder</translation>
    </message>
    <message>
        <source>Move memory %1</source>
        <translation>Erinnerung %1 verschieben</translation>
    </message>
    <message>
        <source>Add a memory</source>
        <translation>Erinnerung hinzufügen</translation>
    </message>
    <message>
        <source>Remove memory %1</source>
        <translation>Erinnerung %1 entfernen</translation>
    </message>
    <message>
        <source>Keep on the circle</source>
        <translation>Auf dem Kreis halten</translation>
    </message>
    <message>
        <source>Leave the circle</source>
        <translation>Kreis verlassen</translation>
    </message>
    <message>
        <source>Picture %1 of the plane</source>
        <translation>Bild %1 der Ebene</translation>
    </message>
    <message>
        <source>Start a trajectory</source>
        <translation>Bahn starten</translation>
    </message>
    <message>
        <source>Remove a trajectory</source>
        <translation>Bahn entfernen</translation>
    </message>
    <message>
        <source>Remove all trajectories</source>
        <translation>Alle Bahnen entfernen</translation>
    </message>
    <message>
        <source>View of the plane</source>
        <translation>Ausschnitt der Ebene</translation>
    </message>
    <message>
        <source>Reset view</source>
        <translation>Ausschnitt zurücksetzen</translation>
    </message>
    <message>
        <source>Show: %1</source>
        <translation>Zeigen: %1</translation>
    </message>
    <message>
        <source>Hide: %1</source>
        <translation>Verbergen: %1</translation>
    </message>
    <message>
        <source>What the β strip shows</source>
        <translation>Was der β-Streifen zeigt</translation>
    </message>
    <message>
        <source>Picture of the landscape as query</source>
        <translation>Bild der Landschaft als Anfrage</translation>
    </message>
</context>
<context>
    <name>hopscope::ui::LandscapeFixedPanel</name>
    <message>
        <source>at</source>
        <translation>bei</translation>
    </message>
    <message>
        <source>energy</source>
        <translation>Energie</translation>
    </message>
    <message>
        <source>basin</source>
        <translation>Gebiet</translation>
    </message>
    <message>
        <source>Fixed points</source>
        <translation>Fixpunkte</translation>
    </message>
    <message>
        <source>Nothing is computed yet.</source>
        <translation>Noch ist nichts berechnet.</translation>
    </message>
    <message>
        <source>Bipolar states are corners, not a plane.</source>
        <translation>Bipolare Zustände sind Ecken, keine Ebene.</translation>
    </message>
    <message>
        <source>Updates depend on chance, so that no state stays for ever.</source>
        <translation>Die Schritte hängen vom Zufall ab, so dass kein Zustand für immer bleibt.</translation>
    </message>
    <message>
        <source>Basin: share of what is seen of the plane.</source>
        <translation>Gebiet: Anteil an dem, was von der Ebene zu sehen ist.</translation>
    </message>
    <message>
        <source>Basin: share of the disc around the memories.</source>
        <translation>Gebiet: Anteil an der Scheibe um die Erinnerungen.</translation>
    </message>
</context>
<context>
    <name>hopscope::ui::LandscapeMergesPanel</name>
    <message>
        <source>Pair merges</source>
        <translation>Verschmelzen von Paaren</translation>
    </message>
    <message>
        <source>Exact laws are shown for points in 2-D.</source>
        <translation>Genaue Gesetze gibt es für Punkte in 2-D.</translation>
    </message>
    <message>
        <source>A unit pair alone merges below %1.</source>
        <translation>Ein Paar der Länge 1 allein verschmilzt unter %1.</translation>
    </message>
    <message>
        <source>No exact law is known for this model and similarity.</source>
        <translation>Für dieses Modell und diese Ähnlichkeit ist kein genaues Gesetz bekannt.</translation>
    </message>
</context>
<context>
    <name>hopscope::ui::LandscapeModelPanel</name>
    <message>
        <source>inverse temperature</source>
        <translation>inverse Temperatur</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Familie</translation>
    </message>
</context>
<context>
    <name>hopscope::ui::LandscapePlanePanel</name>
    <message>
        <source>Plane</source>
        <translation>Ebene</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Pair merges</source>
        <translation>Verschmelzen von Paaren</translation>
    </message>
    <message>
        <source>Model and step size</source>
        <translation>Modell und Schrittweite</translation>
    </message>
    <message>
        <source>Fixed points</source>
        <translation>Fixpunkte</translation>
    </message>
    <message>
        <source>Selected</source>
        <translation>Ausgewählt</translation>
    </message>
    <message>
        <source>Timeline of the trajectory</source>
        <translation>Zeitleiste der Bahn</translation>
    </message>
    <message>
        <source>Points in 2-D</source>
        <translation>Punkte in 2-D</translation>
    </message>
    <message>
        <source>Through 3 images</source>
        <translation>Durch 3 Bilder</translation>
    </message>
    <message>
        <source>Memories</source>
        <translation>Erinnerungen</translation>
    </message>
    <message>
        <source>Add a memory</source>
        <translation>Erinnerung hinzufügen</translation>
    </message>
    <message>
        <source>Arrange the memories</source>
        <translation>Erinnerungen anordnen</translation>
    </message>
    <message>
        <source>angle</source>
        <translation>Winkel</translation>
    </message>
    <message>
        <source>x₁</source>
        <translation>x₁</translation>
    </message>
    <message>
        <source>x₂</source>
        <translation>x₂</translation>
    </message>
    <message>
        <source>Keep on the circle while dragging</source>
        <translation>Beim Ziehen auf dem Kreis halten</translation>
    </message>
    <message>
        <source>%1 evenly on the circle</source>
        <translation>%1 gleichmäßig auf dem Kreis</translation>
    </message>
    <message>
        <source>%1 memories evenly on the circle</source>
        <translation>%1 Erinnerungen gleichmäßig auf dem Kreis</translation>
    </message>
    <message>
        <source>Five at 90°, 152°, 200°, 300°, 18°</source>
        <translation>Fünf bei 90°, 152°, 200°, 300°, 18°</translation>
    </message>
    <message>
        <source>Five memories</source>
        <translation>Fünf Erinnerungen</translation>
    </message>
    <message>
        <source>Remove all trajectories</source>
        <translation>Alle Bahnen entfernen</translation>
    </message>
    <message>
        <source>the query</source>
        <translation>die Anfrage</translation>
    </message>
    <message>
        <source>Picture %1</source>
        <translation>Bild %1</translation>
    </message>
    <message>
        <source>A stored picture by its number, or the query of the run.</source>
        <translation>Ein gespeichertes Bild mit seiner Nummer oder die Anfrage des Laufs.</translation>
    </message>
    <message>
        <source>Picture under the mouse</source>
        <translation>Bild unter der Maus</translation>
    </message>
    <message>
        <source>Point into the plane</source>
        <translation>Auf die Ebene zeigen</translation>
    </message>
    <message>
        <source>A click makes it the query of Explore.</source>
        <translation>Ein Klick macht es zur Anfrage in Erkunden.</translation>
    </message>
    <message>
        <source>%1 on the unit circle</source>
        <translation>%1 auf dem Kreis</translation>
    </message>
    <message>
        <source>%1 in the plane</source>
        <translation>%1 in der Ebene</translation>
    </message>
    <message>
        <source>%1, %2 and %3 of the three. A click makes it the query of Explore.</source>
        <translation>%1, %2 und %3 der drei. Ein Klick macht es zur Anfrage in Erkunden.</translation>
    </message>
</context>
<context>
    <name>hopscope::ui::LandscapeSelectedPanel</name>
    <message>
        <source>Selected</source>
        <translation>Ausgewählt</translation>
    </message>
    <message>
        <source>Click a memory, a fixed point or a trajectory.</source>
        <translation>Eine Erinnerung, einen Fixpunkt oder eine Bahn anklicken.</translation>
    </message>
    <message>
        <source>Nearest place</source>
        <translation>Nächster Ort</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>N_eff</source>
        <translation>N_eff</translation>
    </message>
    <message>
        <source>Hessian eigenvalues</source>
        <translation>Eigenwerte der Hesse-Matrix</translation>
    </message>
    <message>
        <source>Eigenvalues of 1 − J</source>
        <translation>Eigenwerte von 1 − J</translation>
    </message>
    <message>
        <source>Eigenvalues</source>
        <translation>Eigenwerte</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Contraction per step</source>
        <translation>Schrumpfung je Schritt</translation>
    </message>
    <message>
        <source>Trajectory</source>
        <translation>Bahn</translation>
    </message>
    <message>
        <source>stable after %1 steps</source>
        <translation>stabil nach %1 Schritten</translation>
    </message>
    <message>
        <source>not stable after %1 steps</source>
        <translation>nicht stabil nach %1 Schritten</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>Energie</translation>
    </message>
</context>
<context>
    <name>hopscope::ui::LandscapeShowPanel</name>
    <message>
        <source>Basins, shaded by steps to converge</source>
        <translation>Einzugsgebiete, nach Schritten getönt</translation>
    </message>
    <message>
        <source>Energy contours</source>
        <translation>Höhenlinien der Energie</translation>
    </message>
    <message>
        <source>Gradient flow</source>
        <translation>Gradientenfluss</translation>
    </message>
    <message>
        <source>Fixed points</source>
        <translation>Fixpunkte</translation>
    </message>
    <message>
        <source>Step vectors</source>
        <translation>Schritte als Pfeile</translation>
    </message>
    <message>
        <source>Steps to converge alone</source>
        <translation>Nur die Zahl der Schritte</translation>
    </message>
</context>
<context>
    <name>hopscope::ui::LandscapeTimeline</name>
    <message>
        <source>No plane for this model: random starts are counted instead.</source>
        <translation>Dieses Modell hat keine Ebene: stattdessen werden zufällige Starts gezählt.</translation>
    </message>
    <message>
        <source>Shift and click in the plane: the steps from there are shown here.</source>
        <translation>Mit der Umschalttaste in die Ebene klicken: die Schritte von dort stehen dann hier.</translation>
    </message>
    <message>
        <source>Click in the plane: the steps from there are shown here.</source>
        <translation>In die Ebene klicken: die Schritte von dort stehen dann hier.</translation>
    </message>
</context>
<context>
    <name>hopscope::ui::LandscapeView</name>
    <message>
        <source>minimum</source>
        <translation>Minimum</translation>
    </message>
    <message>
        <source>stable</source>
        <translation>stabil</translation>
    </message>
    <message>
        <source>saddle</source>
        <translation>Sattel</translation>
    </message>
    <message>
        <source>maximum</source>
        <translation>Maximum</translation>
    </message>
    <message>
        <source>unstable</source>
        <translation>instabil</translation>
    </message>
    <message>
        <source>Memory %1</source>
        <translation>Erinnerung %1</translation>
    </message>
    <message>
        <source>ends in</source>
        <translation>endet in</translation>
    </message>
    <message>
        <source>basin</source>
        <translation>Gebiet</translation>
    </message>
    <message>
        <source>Updates depend on chance: one course of it, nearest memory after %1 updates.</source>
        <translation>Die Schritte hängen vom Zufall ab: ein Verlauf, nächste Erinnerung nach %1 Schritten.</translation>
    </message>
    <message>
        <source>This model has no energy here: basins and flow only, no contours.</source>
        <translation>Dieses Modell hat hier keine Energie: nur Gebiete und Fluss, keine Höhenlinien.</translation>
    </message>
    <message>
        <source>Large memory: a map of %1 × %2 pixels.</source>
        <translation>Großer Speicher: eine Karte von %1 × %2 Punkten.</translation>
    </message>
    <message>
        <source>computing …</source>
        <translation>rechnet …</translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation>Landschaft</translation>
    </message>
    <message>
        <source>Remove memory %1</source>
        <translation>Erinnerung %1 entfernen</translation>
    </message>
    <message>
        <source>Add a memory here</source>
        <translation>Hier eine Erinnerung hinzufügen</translation>
    </message>
    <message>
        <source>Start a trajectory here</source>
        <translation>Hier eine Bahn starten</translation>
    </message>
    <message>
        <source>Use the picture here as the query</source>
        <translation>Das Bild hier als Anfrage nehmen</translation>
    </message>
    <message>
        <source>Remove this trajectory</source>
        <translation>Diese Bahn entfernen</translation>
    </message>
    <message>
        <source>Remove all trajectories</source>
        <translation>Alle Bahnen entfernen</translation>
    </message>
    <message>
        <source>Reset view</source>
        <translation>Ausschnitt zurücksetzen</translation>
    </message>
    <message>
        <source>memory %1 at %2, angle %3</source>
        <translation>Erinnerung %1 bei %2, Winkel %3</translation>
    </message>
</context>
<context>
    <name>hopscope::ui::LandscapeWorkspace</name>
    <message>
        <source>angle on the plane</source>
        <translation>Winkel in der Ebene</translation>
    </message>
    <message>
        <source>distance from the origin</source>
        <translation>Abstand vom Ursprung</translation>
    </message>
    <message>
        <source>x₁</source>
        <translation>x₁</translation>
    </message>
    <message>
        <source>x₂</source>
        <translation>x₂</translation>
    </message>
    <message>
        <source>What the β strip shows</source>
        <translation>Was der β-Streifen zeigt</translation>
    </message>
    <message>
        <source>solid: stable · dashed: saddle · dotted: maximum · thin: carried up and down</source>
        <translation>Linie: stabil · Striche: Sattel · Punkte: Maximum · dünn: auf und ab geführt</translation>
    </message>
    <message>
        <source>Fixed points against β</source>
        <translation>Fixpunkte über β</translation>
    </message>
    <message>
        <source>This model has no β.</source>
        <translation>Dieses Modell hat kein β.</translation>
    </message>
    <message>
        <source>merges with %1 below</source>
        <translation>verschmilzt mit %1 unter</translation>
    </message>
    <message>
        <source>origin %1</source>
        <translation>Ursprung %1</translation>
    </message>
    <message>
        <source>Ends in %1</source>
        <translation>Endet in %1</translation>
    </message>
    <message>
        <source>No trajectory</source>
        <translation>Keine Bahn</translation>
    </message>
    <message>
        <source>Random starts, see the table</source>
        <translation>Zufällige Starts, siehe Tabelle</translation>
    </message>
    <message>
        <source>Stable after %1 steps</source>
        <translation>Stabil nach %1 Schritten</translation>
    </message>
    <message>
        <source>Not stable after %1 steps</source>
        <translation>Nach %1 Schritten nicht stabil</translation>
    </message>
    <message>
        <source>basin map %1 × %2</source>
        <translation>Karte der Becken %1 × %2</translation>
    </message>
    <message>
        <source>energy: none</source>
        <translation>Energie: keine</translation>
    </message>
    <message>
        <source>energy %1</source>
        <translation>Energie %1</translation>
    </message>
    <message>
        <source>angle %1</source>
        <translation>Winkel %1</translation>
    </message>
    <message>
        <source>ends in %1 after %2 steps</source>
        <translation>endet in %1 nach %2 Schritten</translation>
    </message>
</context>
<context>
    <name>hopscope::ui::LaneCard</name>
    <message>
        <source>Remove this lane</source>
        <translation>Diese Spur entfernen</translation>
    </message>
    <message>
        <source>Keep this run in the table  P</source>
        <translation>Diesen Lauf in der Tabelle behalten  P</translation>
    </message>
    <message>
        <source>State of %1</source>
        <translation>Zustand von %1</translation>
    </message>
    <message>
        <source>Difference of %1</source>
        <translation>Differenz von %1</translation>
    </message>
    <message>
        <source>Difference: state − %1</source>
        <translation>Differenz: Zustand − %1</translation>
    </message>
    <message>
        <source>N_eff %1</source>
        <translation>N_eff %1</translation>
    </message>
    <message>
        <source>N_eff –</source>
        <translation>N_eff –</translation>
    </message>
    <message>
        <source>overlap %1</source>
        <translation>Überlappung %1</translation>
    </message>
    <message>
        <source>MAE %1</source>
        <translation>MAE %1</translation>
    </message>
</context>
<context>
    <name>hopscope::ui::LanesPanel</name>
    <message>
        <source>Add a lane</source>
        <translation>Spur hinzufügen</translation>
    </message>
    <message>
        <source>Lanes</source>
        <translation>Spuren</translation>
    </message>
    <message>
        <source>Shared query</source>
        <translation>Gemeinsame Anfrage</translation>
    </message>
    <message>
        <source>Shared settings</source>
        <translation>Gemeinsame Einstellungen</translation>
    </message>
    <message>
        <source>At least one lane stays</source>
        <translation>Mindestens eine Spur bleibt</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>At most %1 lanes</source>
        <translation>Höchstens %1 Spuren</translation>
    </message>
</context>
<context>
    <name>hopscope::ui::LanesTable</name>
    <message>
        <source>Final state</source>
        <translation>Endzustand</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>N_eff</source>
        <translation>N_eff</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>Träger</translation>
    </message>
    <message>
        <source>MAE</source>
        <translation>MAE</translation>
    </message>
    <message>
        <source>Best @</source>
        <translation>Bester @</translation>
    </message>
    <message>
        <source>MACs</source>
        <translation>MACs</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>ms</translation>
    </message>
    <message>
        <source>Smallest error and the step it was at</source>
        <translation>Kleinster Fehler und in welchem Schritt</translation>
    </message>
    <message>
        <source>Mean absolute error against the target, lower is better</source>
        <translation>Mittlerer absoluter Fehler gegenüber dem Ziel, kleiner ist besser</translation>
    </message>
    <message>
        <source>Energy drop: energy of the query less energy of the final state</source>
        <translation>Energieabfall: Energie der Anfrage minus Energie des Endzustands</translation>
    </message>
    <message>
        <source>Multiply-adds of one step</source>
        <translation>Multiplikationen mit Addition je Schritt</translation>
    </message>
    <message>
        <source>Milliseconds of one step</source>
        <translation>Millisekunden je Schritt</translation>
    </message>
    <message>
        <source>Final states of all lanes</source>
        <translation>Endzustände aller Spuren</translation>
    </message>
    <message>
        <source>Pinned: %1</source>
        <translation>Angeheftet: %1</translation>
    </message>
    <message>
        <source>A run kept with P, of target memory %1. Right click to let it go.</source>
        <translation>Ein mit P behaltener Lauf mit Zielerinnerung %1. Ein Rechtsklick löst ihn.</translation>
    </message>
    <message>
        <source>This run cannot be computed again: %1. Right click to let it go.</source>
        <translation>Dieser Lauf lässt sich nicht mehr berechnen: %1. Ein Rechtsklick löst ihn.</translation>
    </message>
    <message>
        <source>Query untouched</source>
        <translation>Anfrage selbst</translation>
    </message>
    <message>
        <source>Mean image</source>
        <translation>Mittleres Bild</translation>
    </message>
    <message>
        <source>Nearest neighbour</source>
        <translation>Nächster Nachbar</translation>
    </message>
    <message>
        <source>Let this run go</source>
        <translation>Diesen Lauf lösen</translation>
    </message>
</context>
<context>
    <name>hopscope::ui::MainWindow</name>
    <message>
        <source>There is no picture in the clipboard.</source>
        <translation>In der Zwischenablage ist kein Bild.</translation>
    </message>
    <message>
        <source>Paste a picture as query</source>
        <translation>Ein Bild als Anfrage einfügen</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Zuletzt</translation>
    </message>
    <message>
        <source> or </source>
        <translation> oder </translation>
    </message>
    <message>
        <source>This did not work</source>
        <translation>Das ging nicht</translation>
    </message>
    <message>
        <source>What is shown is unchanged.</source>
        <translation>Was gezeigt wird, ist unverändert.</translation>
    </message>
    <message>
        <source>Choose another file</source>
        <translation>Andere Datei wählen</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Another language</source>
        <translation>Andere Sprache</translation>
    </message>
    <message>
        <source>Hopscope will speak it when it is started again.</source>
        <translation>Hopscope spricht sie, wenn es neu gestartet wird.</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Farben</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Te&amp;xt size</source>
        <translation>Te&amp;xtgröße</translation>
    </message>
    <message>
        <source>Reduced &amp;motion</source>
        <translation>Weniger &amp;Bewegung</translation>
    </message>
    <message>
        <source>About Hopscope</source>
        <translation>Über Hopscope</translation>
    </message>
    <message>
        <source>&lt;b&gt;Hopscope %1&lt;/b&gt;&lt;br&gt;See associative memory think.&lt;br&gt;&lt;br&gt;Free software under the GPL, version 3 or later. Data sets and models with their credits: datasets/README.md and hopscope-cli models.</source>
        <translation>&lt;b&gt;Hopscope %1&lt;/b&gt;&lt;br&gt;Dem assoziativen Gedächtnis beim Denken zusehen.&lt;br&gt;&lt;br&gt;Freie Software unter der GPL, Version 3 oder später. Datensätze und Modelle mit ihren Quellen: datasets/README.md und hopscope-cli models.</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>Ö&amp;ffnen …</translation>
    </message>
    <message>
        <source>Open &amp;folder…</source>
        <translation>&amp;Ordner öffnen …</translation>
    </message>
    <message>
        <source>&amp;Data sets</source>
        <translation>&amp;Datensätze</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Exportieren</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Docks</source>
        <translation>&amp;Seitenfelder</translation>
    </message>
    <message>
        <source>&amp;Restore default layout</source>
        <translation>Anordnung &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>S&amp;prache</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Lauf</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;About Hopscope</source>
        <translation>Ü&amp;ber Hopscope</translation>
    </message>
</context>
<context>
    <name>hopscope::ui::MeasureChoice</name>
    <message>
        <source>Measure</source>
        <translation>Messgröße</translation>
    </message>
    <message>
        <source>More measures</source>
        <translation>Weitere Messgrößen</translation>
    </message>
    <message>
        <source>More …</source>
        <translation>Mehr …</translation>
    </message>
</context>
<context>
    <name>hopscope::ui::MemoriesPanel</name>
    <message>
        <source>Drop images, a folder or a data file</source>
        <translation>Bilder, Ordner, Datei ablegen</translation>
    </message>
    <message>
        <source>Number of stored patterns</source>
        <translation>Zahl der gespeicherten Muster</translation>
    </message>
    <message>
        <source>How many patterns are stored, from the first on</source>
        <translation>Wie viele Muster gespeichert sind, vom ersten an</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtern</translation>
    </message>
    <message>
        <source>Filter by class or index</source>
        <translation>Nach Klasse oder Nummer filtern</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>Sortieren nach</translation>
    </message>
    <message>
        <source>Order of the memories</source>
        <translation>Reihenfolge der Erinnerungen</translation>
    </message>
    <message>
        <source>weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>index</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Store %1 patterns</source>
        <translation>%1 Muster speichern</translation>
    </message>
    <message>
        <source>Classes to store</source>
        <translation>Zu speichernde Klassen</translation>
    </message>
    <message>
        <source>Make it the target</source>
        <translation>Zum Ziel machen</translation>
    </message>
    <message>
        <source>Remove from the memory</source>
        <translation>Aus dem Gedächtnis entfernen</translation>
    </message>
    <message>
        <source>Remove from the memory (only states that were stored)</source>
        <translation>Aus dem Gedächtnis entfernen (nur gespeicherte Zustände)</translation>
    </message>
    <message>
        <source>Patterns: %1</source>
        <translation>Muster: %1</translation>
    </message>
    <message>
        <source>M = %1   d = %2</source>
        <translation>M = %1   d = %2</translation>
    </message>
    <message>
        <source>overlap</source>
        <translation>Überlappung</translation>
    </message>
</context>
<context>
    <name>hopscope::ui::MemoryGrid</name>
    <message>
        <source>Stored patterns</source>
        <translation>Gespeicherte Muster</translation>
    </message>
</context>
<context>
    <name>hopscope::ui::MemoryListModel</name>
    <message>
        <source>Memory %1</source>
        <translation>Erinnerung %1</translation>
    </message>
    <message>
        <source>Memory %1, %2</source>
        <translation>Erinnerung %1, %2</translation>
    </message>
    <message>
        <source>weight %1</source>
        <translation>Gewicht %1</translation>
    </message>
    <message>
        <source>similarity %1</source>
        <translation>Ähnlichkeit %1</translation>
    </message>
    <message>
        <source>overlap %1</source>
        <translation>Überlappung %1</translation>
    </message>
    <message>
        <source>rank %1 of %2</source>
        <translation>Rang %1 von %2</translation>
    </message>
</context>
<context>
    <name>hopscope::ui::MergeRug</name>
    <message>
        <source>Memory %1 merges with its nearest below β = %2</source>
        <translation>Erinnerung %1 verschmilzt unterhalb von β = %2 mit ihrer nächsten</translation>
    </message>
</context>
<context>
    <name>hopscope::ui::ModelPanel</name>
    <message>
        <source>Family</source>
        <translation>Familie</translation>
    </message>
    <message>
        <source>Energy: %1</source>
        <translation>Energie: %1</translation>
    </message>
    <message>
        <source>Energy: none. This model has no energy function.</source>
        <translation>Energie: keine. Dieses Modell hat keine Energiefunktion.</translation>
    </message>
    <message>
        <source>Energy: none with these parameters.</source>
        <translation>Energie: keine mit diesen Parametern.</translation>
    </message>
</context>
<context>
    <name>hopscope::ui::ModelRow</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
</context>
<context>
    <name>hopscope::ui::NearestCosines</name>
    <message>
        <source>only unit-norm encodings have them</source>
        <translation>nur Kodierungen mit Norm 1 haben sie</translation>
    </message>
    <message>
        <source>only up to %1 memories</source>
        <translation>nur bis %1 Erinnerungen</translation>
    </message>
    <message>
        <source>a lone memory has no neighbour</source>
        <translation>eine einzelne Erinnerung hat keinen Nachbarn</translation>
    </message>
</context>
<context>
    <name>hopscope::ui::PageArea</name>
    <message>
        <source>Workspaces</source>
        <translation>Arbeitsbereiche</translation>
    </message>
</context>
<context>
    <name>hopscope::ui::PaintTools</name>
    <message>
        <source>Brush</source>
        <translation>Pinsel</translation>
    </message>
    <message>
        <source>Eraser</source>
        <translation>Radierer</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Block</translation>
    </message>
    <message>
        <source>Fill a region</source>
        <translation>Fläche füllen</translation>
    </message>
    <message>
        <source>Invert the query</source>
        <translation>Anfrage umkehren</translation>
    </message>
    <message>
        <source>Size and value of the brush</source>
        <translation>Größe und Wert des Pinsels</translation>
    </message>
    <message>
        <source>Size of the brush in pixels</source>
        <translation>Größe des Pinsels in Pixeln</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Colour that is painted</source>
        <translation>Farbe, die gemalt wird</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>The right button takes what is under the mouse.</source>
        <translation>Die rechte Taste nimmt, was unter der Maus ist.</translation>
    </message>
    <message>
        <source>Value that is painted</source>
        <translation>Wert, der gemalt wird</translation>
    </message>
</context>
<context>
    <name>hopscope::ui::ParameterForm</name>
    <message>
        <source>No file</source>
        <translation>Keine Datei</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>Wählen …</translation>
    </message>
</context>
<context>
    <name>hopscope::ui::Presenter</name>
    <message>
        <source>Presenter</source>
        <translation>Vortrag</translation>
    </message>
</context>
<context>
    <name>hopscope::ui::QueryPainting</name>
    <message>
        <source>%1 is no picture that can be read.</source>
        <translation>%1 ist kein lesbares Bild.</translation>
    </message>
    <message>
        <source>Drop a picture as query</source>
        <translation>Ein Bild als Anfrage ablegen</translation>
    </message>
    <message>
        <source>Erase paint</source>
        <translation>Gemaltes ausradieren</translation>
    </message>
    <message>
        <source>Paint the query</source>
        <translation>Anfrage bemalen</translation>
    </message>
    <message>
        <source>Fork at step %1</source>
        <translation>Abzweig in Schritt %1</translation>
    </message>
    <message>
        <source>Paint the fork at step %1</source>
        <translation>Abzweig in Schritt %1 bemalen</translation>
    </message>
</context>
<context>
    <name>hopscope::ui::QueryStrip</name>
    <message>
        <source>target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>query</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>mean image</source>
        <translation>mittleres Bild</translation>
    </message>
    <message>
        <source>memory %1</source>
        <translation>Erinnerung %1</translation>
    </message>
    <message>
        <source>, painted over</source>
        <translation>, übermalt</translation>
    </message>
</context>
<context>
    <name>hopscope::ui::RunStrip</name>
    <message>
        <source>A run: the query and later states</source>
        <translation>Ein Lauf: die Anfrage und spätere Zustände</translation>
    </message>
    <message>
        <source>query</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>Schritt %1</translation>
    </message>
</context>
<context>
    <name>hopscope::ui::ScoreHistogram</name>
    <message>
        <source>Scores of the trials, with the threshold</source>
        <translation>Bewertungen der Versuche mit der Schwelle</translation>
    </message>
    <message>
        <source>%1 of %2 do not pass %3</source>
        <translation>%1 von %2 bestehen %3 nicht</translation>
    </message>
    <message>
        <source>%1 fail</source>
        <translation>%1 bestehen nicht</translation>
    </message>
</context>
<context>
    <name>hopscope::ui::ScorePanel</name>
    <message>
        <source>Mean absolute error, lower is better</source>
        <translation>Mittlerer absoluter Fehler, kleiner ist besser</translation>
    </message>
    <message>
        <source>State at step %1</source>
        <translation>Schritt %1</translation>
    </message>
    <message>
        <source>Query untouched</source>
        <translation>Anfrage selbst</translation>
    </message>
    <message>
        <source>Mean image</source>
        <translation>Mittleres Bild</translation>
    </message>
    <message>
        <source>Nearest neighbour</source>
        <translation>Nächster Nachbar</translation>
    </message>
</context>
<context>
    <name>hopscope::ui::SearchField</name>
    <message>
        <source>Search commands, data, models</source>
        <translation>Befehle, Daten, Modelle suchen</translation>
    </message>
</context>
<context>
    <name>hopscope::ui::Session</name>
    <message>
        <source>Data set %1</source>
        <translation>Datensatz %1</translation>
    </message>
    <message>
        <source>Target memory %1</source>
        <translation>Zielerinnerung %1</translation>
    </message>
    <message>
        <source>Seed %1</source>
        <translation>Startwert %1</translation>
    </message>
    <message>
        <source>Model %1</source>
        <translation>Modell %1</translation>
    </message>
    <message>
        <source>Add lane</source>
        <translation>Spur hinzufügen</translation>
    </message>
    <message>
        <source>Remove lane</source>
        <translation>Spur entfernen</translation>
    </message>
    <message>
        <source>Remove the fork at step %1</source>
        <translation>Abzweig in Schritt %1 entfernen</translation>
    </message>
</context>
<context>
    <name>hopscope::ui::SessionFiles</name>
    <message>
        <source>&amp;Save session</source>
        <translation>Sitzung &amp;speichern</translation>
    </message>
    <message>
        <source>Save session &amp;as…</source>
        <translation>Sitzung speichern &amp;unter …</translation>
    </message>
    <message>
        <source>&amp;Copy session as text</source>
        <translation>Sitzung als Text &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Paste session</source>
        <translation>Sitzung e&amp;infügen</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>%1[*] – Hopscope</source>
        <translation>%1[*] – Hopscope</translation>
    </message>
    <message>
        <source>Save session</source>
        <translation>Sitzung speichern</translation>
    </message>
    <message>
        <source>Hopscope sessions (*.hopf)</source>
        <translation>Hopscope-Sitzungen (*.hopf)</translation>
    </message>
    <message>
        <source>session.hopf</source>
        <translation>sitzung.hopf</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>Ungespeicherte Änderungen</translation>
    </message>
    <message>
        <source>Save the changes of “%1” before they go?</source>
        <translation>Die Änderungen an „%1“ speichern, bevor sie verloren gehen?</translation>
    </message>
    <message>
        <source>Data not found</source>
        <translation>Daten nicht gefunden</translation>
    </message>
    <message>
        <source>The session needs “%1”, which is not at
%2</source>
        <translation>Die Sitzung braucht „%1“, das sich nicht hier befindet:
%2</translation>
    </message>
    <message>
        <source>What is shown stays as it is until the data are found.</source>
        <translation>Was gezeigt wird, bleibt, bis die Daten gefunden sind.</translation>
    </message>
    <message>
        <source>Find %1…</source>
        <translation>%1 suchen …</translation>
    </message>
    <message>
        <source>Find %1</source>
        <translation>%1 suchen</translation>
    </message>
    <message>
        <source>The data have changed</source>
        <translation>Die Daten haben sich geändert</translation>
    </message>
    <message>
        <source>What is shown was computed from what is there now.</source>
        <translation>Was gezeigt wird, wurde aus dem berechnet, was jetzt da ist.</translation>
    </message>
    <message>
        <source>Find the original…</source>
        <translation>Das Original suchen …</translation>
    </message>
    <message>
        <source>Hopscope did not end as it should</source>
        <translation>Hopscope wurde nicht ordentlich beendet</translation>
    </message>
    <message>
        <source>Unsaved changes of %1 were kept.</source>
        <translation>Ungespeicherte Änderungen vom %1 wurden aufgehoben.</translation>
    </message>
    <message>
        <source>Recover</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Noch keine</translation>
    </message>
</context>
<context>
    <name>hopscope::ui::SessionStore</name>
    <message>
        <source>has %1 lanes; the window shows %2 at most, hopscope-cli runs them all</source>
        <translation>hat %1 Spuren; das Fenster zeigt höchstens %2, hopscope-cli rechnet alle</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Unbenannt</translation>
    </message>
    <message>
        <source>pasted text</source>
        <translation>eingefügter Text</translation>
    </message>
    <message>
        <source>Paste session</source>
        <translation>Sitzung einfügen</translation>
    </message>
</context>
<context>
    <name>hopscope::ui::Shell</name>
    <message>
        <source>Search commands…</source>
        <translation>Befehle suchen …</translation>
    </message>
    <message>
        <source>&amp;Present</source>
        <translation>&amp;Vortragen</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>V&amp;ollbild</translation>
    </message>
    <message>
        <source>&amp;Keys…</source>
        <translation>&amp;Tasten …</translation>
    </message>
    <message>
        <source>&amp;Welcome</source>
        <translation>&amp;Willkommen</translation>
    </message>
    <message>
        <source>&amp;Copy picture of the state</source>
        <translation>&amp;Bild des Zustands kopieren</translation>
    </message>
    <message>
        <source>&amp;Paste picture as query</source>
        <translation>Bild als An&amp;frage einfügen</translation>
    </message>
</context>
<context>
    <name>hopscope::ui::SourceBox</name>
    <message>
        <source>Data set</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>Open file…</source>
        <translation>Datei öffnen …</translation>
    </message>
    <message>
        <source>Open folder…</source>
        <translation>Ordner öffnen …</translation>
    </message>
</context>
<context>
    <name>hopscope::ui::Sources</name>
    <message>
        <source>%1 carries a session</source>
        <translation>%1 enthält eine Sitzung</translation>
    </message>
    <message>
        <source>It can bring back the run that the picture shows, or be stored as a pattern.</source>
        <translation>Sie kann den Lauf zurückholen, den das Bild zeigt, oder das Bild wird als Muster gespeichert.</translation>
    </message>
    <message>
        <source>Open the session</source>
        <translation>Sitzung öffnen</translation>
    </message>
    <message>
        <source>Use it as data</source>
        <translation>Als Daten verwenden</translation>
    </message>
</context>
<context>
    <name>hopscope::ui::StatusLine</name>
    <message>
        <source>Computing, step %1 of %2</source>
        <translation>Rechnet, Schritt %1 von %2</translation>
    </message>
    <message>
        <source>%1 ms per step</source>
        <translation>%1 ms je Schritt</translation>
    </message>
    <message>
        <source>%1 multiply-adds</source>
        <translation>%1 Multiplikationen</translation>
    </message>
    <message>
        <source>energy %1</source>
        <translation>Energie %1</translation>
    </message>
    <message>
        <source>energy: none</source>
        <translation>Energie: keine</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>Schritt %1</translation>
    </message>
    <message>
        <source>overlap %1</source>
        <translation>Überlappung %1</translation>
    </message>
    <message>
        <source>N_eff %1</source>
        <translation>N_eff %1</translation>
    </message>
    <message>
        <source>MAE %1</source>
        <translation>MAE %1</translation>
    </message>
    <message>
        <source>memory %1</source>
        <translation>Erinnerung %1</translation>
    </message>
    <message>
        <source>p = %1</source>
        <translation>p = %1</translation>
    </message>
    <message>
        <source>similarity %1</source>
        <translation>Ähnlichkeit %1</translation>
    </message>
    <message>
        <source>rank %1 of %2</source>
        <translation>Rang %1 von %2</translation>
    </message>
    <message>
        <source>overlap with it %1</source>
        <translation>Überlappung damit %1</translation>
    </message>
</context>
<context>
    <name>hopscope::ui::SweepCard</name>
    <message>
        <source>Horizontal axis</source>
        <translation>Waagerechte Achse</translation>
    </message>
    <message>
        <source>What stands on the horizontal axis: what is varied, or what a retrieval costs</source>
        <translation>Was auf der waagerechten Achse steht: was verändert wird, oder was ein Abruf kostet</translation>
    </message>
    <message>
        <source>Model of the map</source>
        <translation>Modell der Karte</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>against %1</source>
        <translation>gegen %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>hopscope::ui::SweepList</name>
    <message>
        <source>Experiments stand here when they run, wait or are finished. Their rows are kept until you remove them.</source>
        <translation>Hier stehen Experimente, die laufen, warten oder fertig sind. Ihre Zeilen bleiben, bis sie entfernt werden.</translation>
    </message>
    <message>
        <source>Threads of an experiment</source>
        <translation>Threads eines Versuchs</translation>
    </message>
    <message>
        <source>How many processors experiments use, from the next point on. The results are the same.</source>
        <translation>Wie viele Prozessoren Versuche benutzen, ab dem nächsten Punkt. Die Ergebnisse sind dieselben.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Threads</translation>
    </message>
    <message>
        <source>1 running, %1 waiting. Rows are kept as they finish; Esc stops.</source>
        <translation>1 läuft, %1 warten. Fertige Zeilen bleiben; Esc hält an.</translation>
    </message>
    <message>
        <source>Rows are kept as they finish.</source>
        <translation>Fertige Zeilen bleiben erhalten.</translation>
    </message>
</context>
<context>
    <name>hopscope::ui::SweepListRow</name>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation>Aus der Liste entfernen</translation>
    </message>
    <message>
        <source>Stop, keep rows</source>
        <translation>Anhalten, Zeilen behalten</translation>
    </message>
</context>
<context>
    <name>hopscope::ui::SweepMap</name>
    <message>
        <source>%1 of %2 cells</source>
        <translation>%1 von %2 Zellen</translation>
    </message>
</context>
<context>
    <name>hopscope::ui::SweepPlot</name>
    <message>
        <source>%1 at %2: %3</source>
        <translation>%1 bei %2: %3</translation>
    </message>
    <message>
        <source>No points yet</source>
        <translation>Noch keine Punkte</translation>
    </message>
</context>
<context>
    <name>hopscope::ui::SweepPointPanel</name>
    <message>
        <source>Choose a point of a curve or a cell of a map: its trials are told here.</source>
        <translation>Einen Punkt einer Kurve oder eine Zelle einer Karte wählen: Hier steht, was die Versuche ergaben.</translation>
    </message>
    <message>
        <source>Open a failed trial</source>
        <translation>Misslungenen Versuch öffnen</translation>
    </message>
    <message>
        <source>Open a good one</source>
        <translation>Gelungenen öffnen</translation>
    </message>
    <message>
        <source>Stored patterns</source>
        <translation>Gespeicherte Muster</translation>
    </message>
    <message>
        <source>Recalled</source>
        <translation>Erinnert</translation>
    </message>
    <message>
        <source>95 % Wilson interval</source>
        <translation>95-%-Wilson-Intervall</translation>
    </message>
    <message>
        <source>Mean score</source>
        <translation>Mittlere Bewertung</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Score of every trial; drag the line to change what counts</source>
        <translation>Bewertung jedes Versuchs; die Linie ziehen, um zu ändern, was zählt</translation>
    </message>
</context>
<context>
    <name>hopscope::ui::SweepQueue</name>
    <message>
        <source>%1 (definitions %2)</source>
        <translation>%1 (Festlegungen %2)</translation>
    </message>
    <message>
        <source>Computed by version %1; this is %2. The rows stay; start the experiment afresh for more.</source>
        <translation>Von Version %1 berechnet; dies ist %2. Die Zeilen bleiben; für mehr den Versuch neu beginnen.</translation>
    </message>
</context>
<context>
    <name>hopscope::ui::SweepTableModel</name>
    <message>
        <source>How often the damaged query itself would have passed</source>
        <translation>Wie oft die beschädigte Anfrage selbst bestanden hätte</translation>
    </message>
    <message>
        <source>How often the mean stored picture would have passed</source>
        <translation>Wie oft das mittlere gespeicherte Bild bestanden hätte</translation>
    </message>
    <message>
        <source>How often the nearest stored pattern of the query would have passed</source>
        <translation>Wie oft das der Anfrage nächste gespeicherte Muster bestanden hätte</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Untouched query</source>
        <translation>Unveränderte Anfrage</translation>
    </message>
    <message>
        <source>Mean image</source>
        <translation>Mittleres Bild</translation>
    </message>
    <message>
        <source>Nearest neighbour</source>
        <translation>Nächster Nachbar</translation>
    </message>
</context>
<context>
    <name>hopscope::ui::TimelinePanel</name>
    <message>
        <source>flip %1 of %2</source>
        <translation>Kippvorgang %1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>%n flips in this sweep</source>
        <translation>
            <numerusform>%n Kippvorgang in diesem Durchgang</numerusform>
            <numerusform>%n Kippvorgänge in diesem Durchgang</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hopscope::ui::TimelineView</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>stable</source>
        <translation>stabil</translation>
    </message>
    <message>
        <source>cycle of %1</source>
        <translation>Zyklus der Länge %1</translation>
    </message>
    <message>
        <source>cycle</source>
        <translation>Zyklus</translation>
    </message>
    <message>
        <source>not finite</source>
        <translation>nicht endlich</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <source>step %1 of %2</source>
        <translation>Schritt %1 von %2</translation>
    </message>
    <message>
        <source>%1 stable at step %2</source>
        <translation>%1 stabil in Schritt %2</translation>
    </message>
    <message>
        <source>%1 in a cycle of %2 from step %3</source>
        <translation>%1 ab Schritt %3 in einem Zyklus der Länge %2</translation>
    </message>
    <message>
        <source>%1 not finite from step %2</source>
        <translation>%1 nicht endlich ab Schritt %2</translation>
    </message>
    <message>
        <source>fork %1 of %2</source>
        <translation>Abzweig %1 von %2</translation>
    </message>
</context>
<context>
    <name>hopscope::ui::TransportBar</name>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>Vortragen</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Speed in steps a second, in powers of two  − =</source>
        <translation>Tempo in Schritten je Sekunde, in Zweierpotenzen  − =</translation>
    </message>
    <message>
        <source>%1 steps/s</source>
        <translation>%1 Schritte/s</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>Schritt %1 von %2</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Every random number of the run descends from this seed</source>
        <translation>Jede Zufallszahl des Laufs stammt von diesem Startwert ab</translation>
    </message>
</context>
<context>
    <name>hopscope::ui::ValueSlider</name>
    <message>
        <source>%1 must be %2</source>
        <translation>%1 muss %2 sein</translation>
    </message>
</context>
<context>
    <name>hopscope::ui::WeightDetails</name>
    <message>
        <source>Memory %1</source>
        <translation>Erinnerung %1</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>Schritt %1</translation>
    </message>
</context>
<context>
    <name>hopscope::ui::WeightsCard</name>
    <message>
        <source>Association weights</source>
        <translation>Assoziationsgewichte</translation>
    </message>
    <message>
        <source>Overlaps</source>
        <translation>Überlappungen</translation>
    </message>
    <message>
        <source>sorted, log scale, step %1</source>
        <translation>sortiert, logarithmisch, Schritt %1</translation>
    </message>
    <message>
        <source>this model has no association weights; step %1</source>
        <translation>dieses Modell hat keine Assoziationsgewichte; Schritt %1</translation>
    </message>
</context>
<context>
    <name>hopscope::ui::WeightsPlot</name>
    <message>
        <source>Association weights, support %1 of %2</source>
        <translation>Assoziationsgewichte, Träger %1 von %2</translation>
    </message>
    <message>
        <source>Overlaps of %1 memories</source>
        <translation>Überlappungen von %1 Erinnerungen</translation>
    </message>
    <message>
        <source>, largest memory %1 at %2</source>
        <translation>, größte: Erinnerung %1 mit %2</translation>
    </message>
    <message>
        <source>exactly 0 beyond: support %1 of %2</source>
        <translation>danach genau 0: Träger %1 von %2</translation>
    </message>
    <message>
        <source>uniform, 1/M</source>
        <translation>je 1/M</translation>
    </message>
    <message>
        <source>weights, top %1</source>
        <translation>Gewichte, obere %1</translation>
    </message>
    <message>
        <source>overlaps, top %1</source>
        <translation>Überlappungen, obere %1</translation>
    </message>
    <message>
        <source>top %1</source>
        <translation>obere %1</translation>
    </message>
</context>
<context>
    <name>hopscope::ui::Welcome</name>
    <message>
        <source>Welcome</source>
        <translation>Willkommen</translation>
    </message>
    <message>
        <source>See associative memories heal damaged pictures, step by step.</source>
        <translation>Sehen, wie assoziative Gedächtnisse beschädigte Bilder heilen, Schritt für Schritt.</translation>
    </message>
    <message>
        <source>Try it in ten seconds</source>
        <translation>In zehn Sekunden</translation>
    </message>
    <message>
        <source>Half a picture, buried in noise. Press Start and watch one of many memories come back.</source>
        <translation>Ein halbes Bild, im Rauschen vergraben. Auf Start drücken und zusehen, wie eine von vielen Erinnerungen zurückkommt.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Opening run</source>
        <translation>Lauf zum Anfang</translation>
    </message>
    <message>
        <source>Data sets</source>
        <translation>Datensätze</translation>
    </message>
    <message>
        <source>All of them are in File, Data sets.</source>
        <translation>Alle stehen in Datei, Datensätze.</translation>
    </message>
    <message>
        <source>Drop images</source>
        <translation>Bilder ablegen</translation>
    </message>
    <message>
        <source>Drop images, a folder or a data file</source>
        <translation>Bilder, Ordner, Datei ablegen</translation>
    </message>
    <message>
        <source>PNG, JPG, a folder, IDX, CIFAR, CSV or NPY. Each picture becomes one memory.</source>
        <translation>PNG, JPG, ein Ordner, IDX, CIFAR, CSV oder NPY. Jedes Bild wird eine Erinnerung.</translation>
    </message>
    <message>
        <source>Choose files</source>
        <translation>Dateien wählen</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Zuletzt</translation>
    </message>
    <message>
        <source>Sessions that you save are listed here.</source>
        <translation>Gespeicherte Sitzungen stehen hier.</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Öffnen …</translation>
    </message>
    <message>
        <source>Show at start</source>
        <translation>Beim Start zeigen</translation>
    </message>
    <message>
        <source>The run behind keeps playing. Esc uncovers it.</source>
        <translation>Der Lauf dahinter geht weiter. Esc deckt ihn auf.</translation>
    </message>
</context>
</TS>
